-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "story" JSONB NOT NULL DEFAULT '{}',
ALTER COLUMN "effective_on" DROP NOT NULL;

-- CreateTable
CREATE TABLE "plans" (
    "slug" TEXT NOT NULL,
    "vendor_slug" TEXT,
    "content" JSONB NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "programmes" (
    "slug" TEXT NOT NULL,
    "vendor_slug" TEXT,
    "content" JSONB NOT NULL,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("slug")
);

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendors"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendors"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for.
ALTER TABLE "plans" ADD CONSTRAINT "plans_content" CHECK (jsonb_typeof("content") = 'object');
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_content" CHECK (jsonb_typeof("content") = 'object');
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_story" CHECK (jsonb_typeof("story") = 'object');
