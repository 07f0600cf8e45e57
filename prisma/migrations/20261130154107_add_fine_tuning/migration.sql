-- CreateEnum
CREATE TYPE "FineTuningList" AS ENUM ('hosts', 'perks', 'steps', 'openai', 'advice');

-- CreateTable
CREATE TABLE "fine_tuning_records" (
    "list" "FineTuningList" NOT NULL,
    "slug" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "fine_tuning_records_pkey" PRIMARY KEY ("list","slug")
);

-- What Prisma's language has no word for.
ALTER TABLE "fine_tuning_records" ADD CONSTRAINT "fine_tuning_records_content" CHECK (jsonb_typeof("content") = 'object');
