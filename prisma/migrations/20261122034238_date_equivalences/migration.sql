-- The judgement of one year is not that of the next: an equivalence holds for a stretch of days.
ALTER TABLE "equivalences" DROP CONSTRAINT "equivalences_pkey",
ADD COLUMN     "id" TEXT,
ADD COLUMN     "from_day" DATE,
ADD COLUMN     "until_day" DATE;

UPDATE "equivalences" SET "id" = "vendor_slug" || '/' || "openai_model_id" || '/start';

ALTER TABLE "equivalences" ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "equivalences_pkey" PRIMARY KEY ("id"),
ADD CONSTRAINT "equivalences_dates" CHECK ("from_day" < "until_day");
