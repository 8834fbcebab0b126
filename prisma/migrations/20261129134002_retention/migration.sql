-- AlterTable
ALTER TABLE "chat_request" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "coffee_chat" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "match" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);
