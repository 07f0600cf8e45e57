-- CreateEnum
CREATE TYPE "suggestion_status" AS ENUM ('waiting', 'accepted', 'refused');

-- CreateTable
CREATE TABLE "suggestions" (
    "id" UUID NOT NULL,
    "id_hash" BYTEA NOT NULL,
    "offer_slug" TEXT NOT NULL,
    "proposal" JSONB NOT NULL,
    "email" TEXT,
    "status" "suggestion_status" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "suggestions_id_hash_key" ON "suggestions"("id_hash");

-- CreateIndex
CREATE INDEX "suggestions_status_created_at_idx" ON "suggestions"("status", "created_at");

-- What Prisma's language has no word for.
ALTER TABLE "suggestions"
  ADD CONSTRAINT "suggestions_id_hash" CHECK (octet_length("id_hash") = 32),
  ADD CONSTRAINT "suggestions_proposal" CHECK (jsonb_typeof("proposal") = 'object' AND octet_length("proposal"::text) <= 32768),
  ADD CONSTRAINT "suggestions_email" CHECK (length("email") BETWEEN 3 AND 254),
  ADD CONSTRAINT "suggestions_reason" CHECK (("status" = 'refused') = ("reason" IS NOT NULL) AND length("reason") BETWEEN 1 AND 500),
  ADD CONSTRAINT "suggestions_decided" CHECK (("status" = 'waiting') = ("decided_at" IS NULL));
