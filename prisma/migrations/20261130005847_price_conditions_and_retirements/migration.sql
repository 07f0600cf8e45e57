-- CreateEnum
CREATE TYPE "PriceList" AS ENUM ('native', 'international');

-- CreateEnum
CREATE TYPE "RetirementSubject" AS ENUM ('model', 'fine-tune', 'fine-tune-training', 'endpoint', 'platform');

-- AlterTable
ALTER TABLE "prices" ADD COLUMN     "announced_on" DATE,
ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "list" "PriceList" NOT NULL DEFAULT 'native',
ADD COLUMN     "read_on" DATE;

-- CreateTable
CREATE TABLE "retirements" (
    "slug" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "subject" "RetirementSubject" NOT NULL,
    "models" TEXT[],
    "announced_on" DATE,
    "last_day" DATE,
    "latest_last_day" DATE,
    "replacements" JSONB NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "conflict" BOOLEAN NOT NULL,
    "note_en" TEXT,
    "note_zh" TEXT,

    CONSTRAINT "retirements_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "retirement_statements" (
    "retirement_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_slug" TEXT NOT NULL,
    "date_text" TEXT,
    "announced_on" DATE,
    "last_day" DATE,
    "replacements" TEXT[],
    "words_en" TEXT,
    "words_zh" TEXT,

    CONSTRAINT "retirement_statements_pkey" PRIMARY KEY ("retirement_slug","position")
);

-- CreateTable
CREATE TABLE "scores" (
    "vendor_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "model_id" TEXT NOT NULL,
    "benchmark" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "day" DATE,
    "source_slug" TEXT NOT NULL,

    CONSTRAINT "scores_pkey" PRIMARY KEY ("vendor_slug","position")
);

-- AddForeignKey
ALTER TABLE "retirement_statements" ADD CONSTRAINT "retirement_statements_retirement_slug_fkey" FOREIGN KEY ("retirement_slug") REFERENCES "retirements"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retirement_statements" ADD CONSTRAINT "retirement_statements_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_vendor_slug_model_id_fkey" FOREIGN KEY ("vendor_slug", "model_id") REFERENCES "models"("vendor_slug", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "prices"
  ADD CONSTRAINT "prices_conditions" CHECK (jsonb_typeof("conditions") = 'object');

ALTER TABLE "retirements"
  ADD CONSTRAINT "retirements_models" CHECK ("subject" = 'platform' OR coalesce(cardinality("models"), 0) > 0),
  ADD CONSTRAINT "retirements_last_days" CHECK (
    "latest_last_day" IS NULL OR ("last_day" IS NOT NULL AND "last_day" < "latest_last_day")
  ),
  ADD CONSTRAINT "retirements_replacements" CHECK (jsonb_typeof("replacements") = 'array');

ALTER TABLE "scores"
  ADD CONSTRAINT "scores_value" CHECK ("value" ~ '^-?[0-9]+(\.[0-9]+)?$');
