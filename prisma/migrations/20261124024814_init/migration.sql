-- CreateTable
CREATE TABLE "organization" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "roles" TEXT[],
    "emailIndex" TEXT,
    "managerId" TEXT,
    "pausedUntil" TIMESTAMPTZ(3),
    "silences" INTEGER NOT NULL DEFAULT 0,
    "lastActedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "identity" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "employeeId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "isAway" BOOLEAN NOT NULL DEFAULT false,
    "lastSpokeAt" TIMESTAMPTZ(3) NOT NULL,
    "learnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "identity_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "emailIndex" TEXT,
    "employeeId" TEXT,
    "broughtById" TEXT,
    "age" INTEGER NOT NULL DEFAULT 0,
    "silences" INTEGER NOT NULL DEFAULT 0,
    "joinedAt" TIMESTAMPTZ(3),
    "lastSignAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "consent_grant" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "candidateId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "consent_grant_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "chat_offer" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "hostId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "pausedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "chat_offer_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "match" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "offerId" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "roundId" TEXT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "askedFirst" TEXT NOT NULL,
    "hostAskedAt" TIMESTAMPTZ(3),
    "candidateAskedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "match_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "coffee_chat" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "matchId" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "heldAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "coffee_chat_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "referral" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "candidateId" TEXT NOT NULL,
    "referrerId" TEXT NOT NULL,
    "chatId" TEXT,
    "status" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "returnsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "block" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "byType" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "otherType" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "link" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "candidateId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "round" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "pairs" INTEGER NOT NULL,
    "leftOut" INTEGER NOT NULL,

    CONSTRAINT "round_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "weekday" INTEGER,
    "minute" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "everyWeeks" INTEGER NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "job" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "conversation" TEXT,
    "class" TEXT,
    "status" TEXT NOT NULL,
    "runAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "holder" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unknowns" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,
    "interactionId" TEXT,
    "sequence" BIGSERIAL NOT NULL,
    "sentTo" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "payload" TEXT NOT NULL,
    "kept" TEXT,

    CONSTRAINT "job_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "history" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "actorType" TEXT NOT NULL,
    "actorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "interactionId" TEXT,
    "note" TEXT,

    CONSTRAINT "history_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "key" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "interactionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "reply" TEXT,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "pace" (
    "id" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_platform_externalId_key" ON "workspace"("platform", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "employee_organizationId_emailIndex_key" ON "employee"("organizationId", "emailIndex");

-- CreateIndex
CREATE INDEX "identity_organizationId_employeeId_idx" ON "identity"("organizationId", "employeeId");

-- CreateIndex
CREATE UNIQUE INDEX "identity_organizationId_workspaceId_userId_key" ON "identity"("organizationId", "workspaceId", "userId");

-- CreateIndex
CREATE INDEX "candidate_organizationId_status_idx" ON "candidate"("organizationId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_organizationId_emailIndex_key" ON "candidate"("organizationId", "emailIndex");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_organizationId_employeeId_key" ON "candidate"("organizationId", "employeeId");

-- CreateIndex
CREATE INDEX "consent_grant_organizationId_candidateId_idx" ON "consent_grant"("organizationId", "candidateId");

-- CreateIndex
CREATE INDEX "chat_offer_organizationId_hostId_idx" ON "chat_offer"("organizationId", "hostId");

-- CreateIndex
CREATE INDEX "chat_offer_organizationId_status_idx" ON "chat_offer"("organizationId", "status");

-- CreateIndex
CREATE INDEX "match_organizationId_hostId_status_idx" ON "match"("organizationId", "hostId", "status");

-- CreateIndex
CREATE INDEX "match_organizationId_candidateId_status_idx" ON "match"("organizationId", "candidateId", "status");

-- CreateIndex
CREATE INDEX "match_organizationId_offerId_idx" ON "match"("organizationId", "offerId");

-- CreateIndex
CREATE INDEX "coffee_chat_organizationId_hostId_status_idx" ON "coffee_chat"("organizationId", "hostId", "status");

-- CreateIndex
CREATE INDEX "coffee_chat_organizationId_candidateId_status_idx" ON "coffee_chat"("organizationId", "candidateId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "coffee_chat_organizationId_matchId_key" ON "coffee_chat"("organizationId", "matchId");

-- CreateIndex
CREATE INDEX "referral_organizationId_status_idx" ON "referral"("organizationId", "status");

-- CreateIndex
CREATE INDEX "referral_organizationId_candidateId_idx" ON "referral"("organizationId", "candidateId");

-- CreateIndex
CREATE INDEX "referral_organizationId_referrerId_idx" ON "referral"("organizationId", "referrerId");

-- CreateIndex
CREATE INDEX "block_organizationId_otherType_otherId_idx" ON "block"("organizationId", "otherType", "otherId");

-- CreateIndex
CREATE UNIQUE INDEX "block_organizationId_byType_byId_otherType_otherId_key" ON "block"("organizationId", "byType", "byId", "otherType", "otherId");

-- CreateIndex
CREATE INDEX "link_organizationId_candidateId_idx" ON "link"("organizationId", "candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "link_organizationId_tokenHash_key" ON "link"("organizationId", "tokenHash");

-- CreateIndex
CREATE INDEX "schedule_nextAt_idx" ON "schedule"("nextAt");

-- CreateIndex
CREATE INDEX "job_status_runAt_idx" ON "job"("status", "runAt");

-- CreateIndex
CREATE INDEX "job_organizationId_conversation_sequence_idx" ON "job"("organizationId", "conversation", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "job_organizationId_key_key" ON "job"("organizationId", "key");

-- CreateIndex
CREATE INDEX "history_organizationId_subject_subjectId_idx" ON "history"("organizationId", "subject", "subjectId");

-- CreateIndex
CREATE INDEX "history_organizationId_at_idx" ON "history"("organizationId", "at");

-- CreateIndex
CREATE INDEX "inbox_receivedAt_idx" ON "inbox"("receivedAt");

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_organizationId_managerId_fkey" FOREIGN KEY ("organizationId", "managerId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_organizationId_employeeId_fkey" FOREIGN KEY ("organizationId", "employeeId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_organizationId_employeeId_fkey" FOREIGN KEY ("organizationId", "employeeId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_organizationId_broughtById_fkey" FOREIGN KEY ("organizationId", "broughtById") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent_grant" ADD CONSTRAINT "consent_grant_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chat_offer" ADD CONSTRAINT "chat_offer_organizationId_hostId_fkey" FOREIGN KEY ("organizationId", "hostId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_organizationId_offerId_fkey" FOREIGN KEY ("organizationId", "offerId") REFERENCES "chat_offer"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_organizationId_hostId_fkey" FOREIGN KEY ("organizationId", "hostId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coffee_chat" ADD CONSTRAINT "coffee_chat_organizationId_matchId_fkey" FOREIGN KEY ("organizationId", "matchId") REFERENCES "match"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coffee_chat" ADD CONSTRAINT "coffee_chat_organizationId_hostId_fkey" FOREIGN KEY ("organizationId", "hostId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coffee_chat" ADD CONSTRAINT "coffee_chat_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organizationId_referrerId_fkey" FOREIGN KEY ("organizationId", "referrerId") REFERENCES "employee"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organizationId_chatId_fkey" FOREIGN KEY ("organizationId", "chatId") REFERENCES "coffee_chat"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_organizationId_candidateId_fkey" FOREIGN KEY ("organizationId", "candidateId") REFERENCES "candidate"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A candidate has at most one open match; the drift check does not see partial indexes, a test does.
CREATE UNIQUE INDEX "match_one_open_per_candidate" ON "match"("organizationId", "candidateId") WHERE "status" IN ('proposed', 'half_agreed');
