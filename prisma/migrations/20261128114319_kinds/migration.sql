-- CreateTable
CREATE TABLE "introduction" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "candidateId" TEXT NOT NULL,
    "connectorId" TEXT NOT NULL,
    "toEmployeeId" TEXT NOT NULL,
    "fromChatId" TEXT NOT NULL,
    "matchId" TEXT,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "chat_request" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "candidateId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "matchId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "chat_request_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "program" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "ownerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "program_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "session" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "programId" TEXT,
    "step" INTEGER,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "guest" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "sessionId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "waitsSince" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "guest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "introduction_organizationId_candidateId_status_idx" ON "introduction"("organizationId", "candidateId", "status");

-- CreateIndex
CREATE INDEX "introduction_organizationId_matchId_idx" ON "introduction"("organizationId", "matchId");

-- CreateIndex
CREATE UNIQUE INDEX "introduction_organizationId_candidateId_toEmployeeId_fromCh_key" ON "introduction"("organizationId", "candidateId", "toEmployeeId", "fromChatId");

-- CreateIndex
CREATE INDEX "chat_request_organizationId_candidateId_status_idx" ON "chat_request"("organizationId", "candidateId", "status");

-- CreateIndex
CREATE INDEX "chat_request_organizationId_kind_status_idx" ON "chat_request"("organizationId", "kind", "status");

-- CreateIndex
CREATE INDEX "program_organizationId_status_idx" ON "program"("organizationId", "status");

-- CreateIndex
CREATE INDEX "session_organizationId_status_idx" ON "session"("organizationId", "status");

-- CreateIndex
CREATE INDEX "session_organizationId_programId_idx" ON "session"("organizationId", "programId");

-- CreateIndex
CREATE INDEX "guest_organizationId_candidateId_status_idx" ON "guest"("organizationId", "candidateId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "guest_organizationId_sessionId_candidateId_key" ON "guest"("organizationId", "sessionId", "candidateId");

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_organizationId_connectorId_fkey" FOREIGN KEY ("organizationId", "connectorId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_organizationId_toEmployeeId_fkey" FOREIGN KEY ("organizationId", "toEmployeeId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_organizationId_fromChatId_fkey" FOREIGN KEY ("organizationId", "fromChatId") REFERENCES "coffee_chat"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_request" ADD CONSTRAINT "chat_request_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organizationId_programId_fkey" FOREIGN KEY ("organizationId", "programId") REFERENCES "program"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "guest" ADD CONSTRAINT "guest_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "session"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "guest" ADD CONSTRAINT "guest_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
