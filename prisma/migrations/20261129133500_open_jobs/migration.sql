-- What is claimed next, and what may hold it back, are found among the open jobs alone, however many are over and whatever the
-- statistics say; the drift check does not see partial indexes, a test does.
CREATE INDEX "job_due_idx" ON "job"("runAt", "sequence") WHERE "status" IN ('queued', 'retry');

CREATE INDEX "job_open_idx" ON "job"("organizationId", "conversation", "sequence") WHERE "status" IN ('queued', 'retry', 'sending');
