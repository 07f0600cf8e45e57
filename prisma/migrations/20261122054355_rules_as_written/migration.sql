-- Rules are kept as they are written, so that the files can be written back. What was spelled out of
-- them goes: the catalogue is loaded anew after every migration.
DELETE FROM "equivalences";

-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('there', 'moved', 'gone');

-- DropForeignKey
ALTER TABLE "equivalences" DROP CONSTRAINT "equivalences_vendor_slug_fkey";

-- DropForeignKey
ALTER TABLE "equivalences" DROP CONSTRAINT "equivalences_vendor_slug_vendor_model_id_fkey";

-- DropForeignKey
ALTER TABLE "equivalences" DROP CONSTRAINT "equivalences_source_slug_fkey";

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "link_note_en" TEXT,
ADD COLUMN     "link_note_zh" TEXT,
ADD COLUMN     "link_state" "LinkState",
ADD COLUMN     "looked_on" DATE;

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "was" TEXT;

-- AlterTable
ALTER TABLE "equivalences" DROP COLUMN "from_day",
DROP COLUMN "reason_en",
DROP COLUMN "reason_zh",
DROP COLUMN "source_slug",
DROP COLUMN "until_day",
DROP COLUMN "vendor_model_id",
ADD COLUMN     "rule_position" INTEGER NOT NULL;

-- CreateTable
CREATE TABLE "equivalence_rules" (
    "vendor_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "openai" TEXT[],
    "vendor_model_id" TEXT NOT NULL,
    "from_day" DATE,
    "until_day" DATE,
    "reason_en" TEXT NOT NULL,
    "reason_zh" TEXT NOT NULL,
    "source_slug" TEXT,

    CONSTRAINT "equivalence_rules_pkey" PRIMARY KEY ("vendor_slug","position")
);

-- AddForeignKey
ALTER TABLE "equivalence_rules" ADD CONSTRAINT "equivalence_rules_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendors"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equivalence_rules" ADD CONSTRAINT "equivalence_rules_vendor_slug_vendor_model_id_fkey" FOREIGN KEY ("vendor_slug", "vendor_model_id") REFERENCES "models"("vendor_slug", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equivalence_rules" ADD CONSTRAINT "equivalence_rules_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equivalences" ADD CONSTRAINT "equivalences_vendor_slug_rule_position_fkey" FOREIGN KEY ("vendor_slug", "rule_position") REFERENCES "equivalence_rules"("vendor_slug", "position") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "equivalence_rules"
  ADD CONSTRAINT "equivalence_rules_dates" CHECK ("from_day" < "until_day"),
  ADD CONSTRAINT "equivalence_rules_openai" CHECK (cardinality("openai") > 0);

ALTER TABLE "sources"
  ADD CONSTRAINT "sources_looked" CHECK (("looked_on" IS NULL) = ("link_state" IS NULL));

ALTER TABLE "facts"
  ADD CONSTRAINT "facts_was" CHECK ("was" LIKE "offer_slug" || '/' || "field" || '/%' AND "was" <> "rests_on");
