-- DropIndex
DROP INDEX "referral_organizationId_status_idx";

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "isFlagged" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "openingId" TEXT;

-- CreateTable
CREATE TABLE "opening" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "ownerId" TEXT NOT NULL,
    "deputyId" TEXT,
    "status" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 1,
    "hired" INTEGER NOT NULL DEFAULT 0,
    "circle" TEXT[],
    "openedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "opening_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "route" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "openingId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "hostId" TEXT,
    "referralId" TEXT,
    "status" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "route_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "referee" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "referralId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "referee_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "claim" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "personIndex" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "candidateId" TEXT NOT NULL,
    "employeeId" TEXT NOT NULL,
    "referralId" TEXT,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "credit_share" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "referralId" TEXT NOT NULL,
    "employeeId" TEXT,
    "part" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "credit_share_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "bulk_move" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "recruiterId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "bulk_move_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "opening_organizationId_status_idx" ON "opening"("organizationId", "status");

-- CreateIndex
CREATE INDEX "opening_organizationId_ownerId_idx" ON "opening"("organizationId", "ownerId");

-- CreateIndex
CREATE INDEX "opening_organizationId_deputyId_idx" ON "opening"("organizationId", "deputyId");

-- CreateIndex
CREATE INDEX "opening_circle_idx" ON "opening" USING GIN ("circle");

-- CreateIndex
CREATE INDEX "route_organizationId_candidateId_status_idx" ON "route"("organizationId", "candidateId", "status");

-- CreateIndex
CREATE INDEX "route_organizationId_referralId_idx" ON "route"("organizationId", "referralId");

-- CreateIndex
CREATE INDEX "route_organizationId_hostId_status_idx" ON "route"("organizationId", "hostId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "route_organizationId_openingId_candidateId_key" ON "route"("organizationId", "openingId", "candidateId");

-- CreateIndex
CREATE INDEX "referee_organizationId_referralId_idx" ON "referee"("organizationId", "referralId");

-- CreateIndex
CREATE INDEX "referee_organizationId_candidateId_idx" ON "referee"("organizationId", "candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "referee_organizationId_tokenHash_key" ON "referee"("organizationId", "tokenHash");

-- CreateIndex
CREATE INDEX "claim_organizationId_employeeId_createdAt_idx" ON "claim"("organizationId", "employeeId", "createdAt");

-- CreateIndex
CREATE INDEX "claim_organizationId_candidateId_idx" ON "claim"("organizationId", "candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "claim_organizationId_personIndex_place_key" ON "claim"("organizationId", "personIndex", "place");

-- CreateIndex
CREATE INDEX "credit_share_organizationId_referralId_idx" ON "credit_share"("organizationId", "referralId");

-- CreateIndex
CREATE INDEX "credit_share_organizationId_employeeId_idx" ON "credit_share"("organizationId", "employeeId");

-- CreateIndex
CREATE INDEX "bulk_move_organizationId_status_createdAt_idx" ON "bulk_move"("organizationId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "referral_organizationId_status_since_idx" ON "referral"("organizationId", "status", "since");

-- CreateIndex
CREATE INDEX "referral_organizationId_openingId_status_idx" ON "referral"("organizationId", "openingId", "status");

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organizationId_openingId_fkey" FOREIGN KEY ("organizationId", "openingId") REFERENCES "opening"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening" ADD CONSTRAINT "opening_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening" ADD CONSTRAINT "opening_organizationId_deputyId_fkey" FOREIGN KEY ("organizationId", "deputyId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "route" ADD CONSTRAINT "route_organizationId_openingId_fkey" FOREIGN KEY ("organizationId", "openingId") REFERENCES "opening"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "route" ADD CONSTRAINT "route_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "route" ADD CONSTRAINT "route_organizationId_hostId_fkey" FOREIGN KEY ("organizationId", "hostId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "route" ADD CONSTRAINT "route_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referee" ADD CONSTRAINT "referee_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referee" ADD CONSTRAINT "referee_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organizationId_employeeId_fkey" FOREIGN KEY ("organizationId", "employeeId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credit_share" ADD CONSTRAINT "credit_share_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credit_share" ADD CONSTRAINT "credit_share_organizationId_employeeId_fkey" FOREIGN KEY ("organizationId", "employeeId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bulk_move" ADD CONSTRAINT "bulk_move_organizationId_recruiterId_fkey" FOREIGN KEY ("organizationId", "recruiterId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
