-- CreateTable
CREATE TABLE "desk_drafts" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "base" TEXT,
    "editor_id" TEXT NOT NULL,
    "editor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publish_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "refusal" TEXT,

    CONSTRAINT "desk_drafts_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "desk_records" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "document" JSONB,

    CONSTRAINT "desk_records_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "file_records" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "file_records_pkey" PRIMARY KEY ("kind","key")
);

-- AlterTable
ALTER TABLE "trail_entries" ADD COLUMN "revision" TEXT;

-- CreateIndex
CREATE INDEX "desk_drafts_publish_at_idx" ON "desk_drafts"("publish_at");

-- CreateIndex
CREATE INDEX "trail_entries_subject_idx" ON "trail_entries"("subject");

-- What no form of the desk can write, no statement can.
ALTER TABLE "desk_drafts"
    ADD CONSTRAINT "desk_drafts_version" CHECK ("version" > 0),
    ADD CONSTRAINT "desk_drafts_document" CHECK (length("document"::text) <= 262144),
    ADD CONSTRAINT "desk_drafts_base" CHECK ("base" ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT "desk_drafts_reason" CHECK (length("reason") BETWEEN 1 AND 500),
    ADD CONSTRAINT "desk_drafts_publish_at" CHECK ("publish_at" IS NULL OR "reason" IS NOT NULL);
ALTER TABLE "file_records" ADD CONSTRAINT "file_records_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');
