-- AlterTable
ALTER TABLE "identity" ADD COLUMN     "conversation" TEXT,
ADD COLUMN     "serviceUrl" TEXT;

-- CreateTable
CREATE TABLE "channel" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "workspaceId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_organizationId_workspaceId_externalId_key" ON "channel"("organizationId", "workspaceId", "externalId");
