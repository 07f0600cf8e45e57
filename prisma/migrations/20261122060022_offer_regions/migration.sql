-- AlterTable
ALTER TABLE "offers" ADD COLUMN     "regions" "Region"[],
ADD COLUMN     "regions_known" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "offers"
  ADD CONSTRAINT "offers_regions" CHECK ("regions_known" OR coalesce(cardinality("regions"), 0) = 0);
