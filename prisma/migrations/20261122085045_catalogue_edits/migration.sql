-- CreateTable
CREATE TABLE "catalogue_edits" (
    "position" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "revision" TEXT NOT NULL,
    "why_en" TEXT NOT NULL,
    "why_zh" TEXT NOT NULL,
    "records" JSONB NOT NULL,

    CONSTRAINT "catalogue_edits_pkey" PRIMARY KEY ("position")
);
