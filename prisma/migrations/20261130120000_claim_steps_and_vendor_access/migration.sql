-- AlterTable
ALTER TABLE "offers" ADD COLUMN     "claim_needs_en" TEXT,
ADD COLUMN     "claim_needs_zh" TEXT,
ADD COLUMN     "claim_url" TEXT;

-- AlterTable
ALTER TABLE "vendors" ADD COLUMN     "access" JSONB;

-- CreateTable
CREATE TABLE "claim_steps" (
    "offer_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,

    CONSTRAINT "claim_steps_pkey" PRIMARY KEY ("offer_slug","position")
);

-- AddForeignKey
ALTER TABLE "claim_steps" ADD CONSTRAINT "claim_steps_offer_slug_fkey" FOREIGN KEY ("offer_slug") REFERENCES "offers"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for.
ALTER TABLE "offers"
  ADD CONSTRAINT "offers_claim_url" CHECK ("claim_url" LIKE 'https://%'),
  ADD CONSTRAINT "offers_claim_needs" CHECK (("claim_needs_en" IS NULL) = ("claim_needs_zh" IS NULL));
ALTER TABLE "vendors" ADD CONSTRAINT "vendors_access" CHECK (jsonb_typeof("access") = 'object');
