-- AlterTable
ALTER TABLE "guest" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "introduction" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "route" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);
