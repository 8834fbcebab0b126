-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "changedIn" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "leftOutCause" TEXT,
ADD COLUMN     "leftOutHelps" TEXT,
ADD COLUMN     "profit" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quietRounds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "chat_offer" ADD COLUMN     "price" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "consent_grant" ADD COLUMN     "changedIn" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "employee" ADD COLUMN     "changedIn" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "ageingWeight" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "bound" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "dropped" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "gap" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "inputsHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "value" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "weighed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "weightsVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "round_record" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "round_record_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "round_record_organizationId_at_idx" ON "round_record"("organizationId", "at");

-- CreateIndex
CREATE INDEX "candidate_organizationId_changedIn_idx" ON "candidate"("organizationId", "changedIn");

-- CreateIndex
CREATE INDEX "candidate_organizationId_pausedUntil_idx" ON "candidate"("organizationId", "pausedUntil");

-- CreateIndex
CREATE INDEX "consent_grant_organizationId_changedIn_idx" ON "consent_grant"("organizationId", "changedIn");

-- CreateIndex
CREATE INDEX "consent_grant_organizationId_expiresAt_idx" ON "consent_grant"("organizationId", "expiresAt");

-- CreateIndex
CREATE INDEX "employee_organizationId_changedIn_idx" ON "employee"("organizationId", "changedIn");

-- Which transaction wrote a row last. A look at the pool asks for all that it may not have seen: rows of transactions that
-- were not over when it looked before. A moment in time cannot tell that, since transactions do not end in the order in
-- which they began. Rounds change ages and prices of everybody; they name other columns and mark nobody.
CREATE FUNCTION "mark_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."changedIn" := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END
$$;

CREATE TRIGGER "candidate_changed" BEFORE INSERT OR UPDATE OF "body" ON "candidate"
    FOR EACH ROW EXECUTE FUNCTION "mark_changed"();

CREATE TRIGGER "consent_grant_changed" BEFORE INSERT OR UPDATE ON "consent_grant"
    FOR EACH ROW EXECUTE FUNCTION "mark_changed"();

CREATE TRIGGER "employee_changed" BEFORE INSERT OR UPDATE OF "body" ON "employee"
    FOR EACH ROW EXECUTE FUNCTION "mark_changed"();
