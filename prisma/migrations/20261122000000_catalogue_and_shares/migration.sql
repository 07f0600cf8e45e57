-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('CNY', 'USD');

-- CreateEnum
CREATE TYPE "Region" AS ENUM ('CN', 'HK', 'other');

-- CreateEnum
CREATE TYPE "ModelTier" AS ENUM ('flagship', 'balanced', 'economy', 'embedding', 'image', 'audio', 'legacy');

-- CreateEnum
CREATE TYPE "OpenAiTokenizer" AS ENUM ('cl100k_base', 'o200k_base', 'p50k_base');

-- CreateEnum
CREATE TYPE "TextKind" AS ENUM ('zh', 'en', 'code');

-- CreateEnum
CREATE TYPE "SourceTier" AS ENUM ('vendor', 'newspaper', 'blog', 'list');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "GrantKind" AS ENUM ('tokens', 'matched-tokens', 'credit', 'discount', 'free-model');

-- CreateEnum
CREATE TYPE "PerkKind" AS ENUM ('fine-tuning', 'migration-service', 'training-course', 'support', 'rate-limit-match', 'open-weights', 'continued-access');

-- CreateEnum
CREATE TYPE "ValidityKind" AS ENUM ('days', 'until', 'unlimited', 'unknown');

-- CreateEnum
CREATE TYPE "OnExhausted" AS ENUM ('stops', 'bills', 'unknown');

-- CreateEnum
CREATE TYPE "Recurrence" AS ENUM ('once', 'daily', 'monthly', 'unknown');

-- CreateTable
CREATE TABLE "vendors" (
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "regions_known" BOOLEAN NOT NULL,
    "regions" "Region"[],

    CONSTRAINT "vendors_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "models" (
    "vendor_slug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tier" "ModelTier" NOT NULL,
    "tokenizer" TEXT,
    "note_en" TEXT,
    "note_zh" TEXT,

    CONSTRAINT "models_pkey" PRIMARY KEY ("vendor_slug","id")
);

-- CreateTable
CREATE TABLE "model_aliases" (
    "id" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "vendor_slug" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "from_day" DATE,
    "until_day" DATE,

    CONSTRAINT "model_aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prices" (
    "id" TEXT NOT NULL,
    "vendor_slug" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "currency" "Currency" NOT NULL,
    "input_uncached_micro_per_million" BIGINT,
    "input_cached_micro_per_million" BIGINT,
    "cache_write_micro_per_million" BIGINT,
    "output_micro_per_million" BIGINT,
    "embedding_input_micro_per_million" BIGINT,
    "training_micro_per_million" BIGINT,
    "images_micro_per_million" BIGINT,
    "audio_seconds_micro_per_million" BIGINT,
    "characters_micro_per_million" BIGINT,
    "effective_from" DATE,
    "effective_until" DATE,
    "seen_from" DATE,
    "seen_until" DATE,
    "confidence" "Confidence" NOT NULL,
    "note_en" TEXT,
    "note_zh" TEXT,

    CONSTRAINT "prices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_sources" (
    "price_id" TEXT NOT NULL,
    "source_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "price_sources_pkey" PRIMARY KEY ("price_id","source_slug")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "announced_on" DATE NOT NULL,
    "effective_on" DATE NOT NULL,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "offers" (
    "slug" TEXT NOT NULL,
    "vendor_slug" TEXT NOT NULL,
    "campaign_slug" TEXT,
    "era" TEXT NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'published',
    "title_en" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "none_found" BOOLEAN NOT NULL,
    "looked_on" DATE,
    "claim_from" DATE,
    "claim_until" DATE,
    "reported_from" DATE,
    "reported_until" DATE,
    "how_to_claim_en" TEXT,
    "how_to_claim_zh" TEXT,
    "openai_compatible" BOOLEAN,
    "base_url" TEXT,
    "docs_url" TEXT,
    "rate_limits_en" TEXT,
    "rate_limits_zh" TEXT,
    "confidence" "Confidence" NOT NULL,

    CONSTRAINT "offers_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "grants" (
    "slug" TEXT NOT NULL,
    "offer_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "GrantKind" NOT NULL,
    "label_en" TEXT NOT NULL,
    "label_zh" TEXT NOT NULL,
    "tokens" BIGINT,
    "match_permille" BIGINT,
    "credit_currency" "Currency",
    "credit_pico" BIGINT,
    "percent_off" INTEGER,
    "scope_known" BOOLEAN NOT NULL,
    "validity_kind" "ValidityKind" NOT NULL,
    "validity_days" INTEGER,
    "validity_until" DATE,
    "on_exhausted" "OnExhausted" NOT NULL,
    "quantity_amount" TEXT,
    "quantity_unit_en" TEXT,
    "quantity_unit_zh" TEXT,
    "recurrence" "Recurrence" NOT NULL,

    CONSTRAINT "grants_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "grant_models" (
    "grant_slug" TEXT NOT NULL,
    "vendor_slug" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "grant_models_pkey" PRIMARY KEY ("grant_slug","vendor_slug","model_id")
);

-- CreateTable
CREATE TABLE "perks" (
    "offer_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "PerkKind" NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,

    CONSTRAINT "perks_pkey" PRIMARY KEY ("offer_slug","position")
);

-- CreateTable
CREATE TABLE "eligibility_rules" (
    "offer_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,

    CONSTRAINT "eligibility_rules_pkey" PRIMARY KEY ("offer_slug","position")
);

-- CreateTable
CREATE TABLE "unverified_leads" (
    "offer_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,

    CONSTRAINT "unverified_leads_pkey" PRIMARY KEY ("offer_slug","position")
);

-- CreateTable
CREATE TABLE "sources" (
    "slug" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT,
    "url" TEXT,
    "tier" "SourceTier" NOT NULL,
    "date_text" TEXT NOT NULL,
    "day" DATE,
    "original_slug" TEXT,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "facts" (
    "offer_slug" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value_en" TEXT,
    "value_zh" TEXT,
    "rests_on" TEXT,
    "note_en" TEXT,
    "note_zh" TEXT,
    "conflict" BOOLEAN NOT NULL,

    CONSTRAINT "facts_pkey" PRIMARY KEY ("offer_slug","field")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" TEXT NOT NULL,
    "offer_slug" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_slug" TEXT NOT NULL,
    "date_text" TEXT NOT NULL,
    "day" DATE,
    "value_en" TEXT NOT NULL,
    "value_zh" TEXT NOT NULL,
    "words_en" TEXT NOT NULL,
    "words_zh" TEXT NOT NULL,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "equivalences" (
    "openai_vendor" TEXT NOT NULL DEFAULT 'openai',
    "openai_model_id" TEXT NOT NULL,
    "vendor_slug" TEXT NOT NULL,
    "vendor_model_id" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "reason_zh" TEXT NOT NULL,
    "source_slug" TEXT,

    CONSTRAINT "equivalences_pkey" PRIMARY KEY ("openai_model_id","vendor_slug")
);

-- CreateTable
CREATE TABLE "fx_rates" (
    "day" DATE NOT NULL,
    "cny_per_usd_micro" BIGINT NOT NULL,
    "source_slug" TEXT NOT NULL,

    CONSTRAINT "fx_rates_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "token_ratios" (
    "id" TEXT NOT NULL,
    "openai" "OpenAiTokenizer" NOT NULL,
    "vendor" TEXT,
    "text" "TextKind" NOT NULL,
    "low_ten_thousandths" BIGINT NOT NULL,
    "mid_ten_thousandths" BIGINT NOT NULL,
    "high_ten_thousandths" BIGINT NOT NULL,

    CONSTRAINT "token_ratios_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalog_revisions" (
    "digest" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalog_revisions_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "shares" (
    "id" UUID NOT NULL,
    "id_hash" BYTEA NOT NULL,
    "manage_hash" BYTEA NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshot_version" INTEGER NOT NULL,
    "snapshot_sha256" BYTEA NOT NULL,
    "title" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "shares_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "prices_vendor_slug_model_id_position_key" ON "prices"("vendor_slug", "model_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "grants_offer_slug_position_key" ON "grants"("offer_slug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "statements_offer_slug_field_source_slug_key" ON "statements"("offer_slug", "field", "source_slug");

-- CreateIndex
CREATE UNIQUE INDEX "shares_id_hash_key" ON "shares"("id_hash");

-- CreateIndex
CREATE INDEX "shares_expires_at_idx" ON "shares"("expires_at");

-- AddForeignKey
ALTER TABLE "models" ADD CONSTRAINT "models_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendors"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_aliases" ADD CONSTRAINT "model_aliases_vendor_slug_model_id_fkey" FOREIGN KEY ("vendor_slug", "model_id") REFERENCES "models"("vendor_slug", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prices" ADD CONSTRAINT "prices_vendor_slug_model_id_fkey" FOREIGN KEY ("vendor_slug", "model_id") REFERENCES "models"("vendor_slug", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_sources" ADD CONSTRAINT "price_sources_price_id_fkey" FOREIGN KEY ("price_id") REFERENCES "prices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_sources" ADD CONSTRAINT "price_sources_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendors"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_campaign_slug_fkey" FOREIGN KEY ("campaign_slug") REFERENCES "campaigns"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_offer_slug_fkey" FOREIGN KEY ("offer_slug") REFERENCES "offers"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_models" ADD CONSTRAINT "grant_models_grant_slug_fkey" FOREIGN KEY ("grant_slug") REFERENCES "grants"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_models" ADD CONSTRAINT "grant_models_vendor_slug_model_id_fkey" FOREIGN KEY ("vendor_slug", "model_id") REFERENCES "models"("vendor_slug", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perks" ADD CONSTRAINT "perks_offer_slug_fkey" FOREIGN KEY ("offer_slug") REFERENCES "offers"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_rules" ADD CONSTRAINT "eligibility_rules_offer_slug_fkey" FOREIGN KEY ("offer_slug") REFERENCES "offers"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unverified_leads" ADD CONSTRAINT "unverified_leads_offer_slug_fkey" FOREIGN KEY ("offer_slug") REFERENCES "offers"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_original_slug_fkey" FOREIGN KEY ("original_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_offer_slug_fkey" FOREIGN KEY ("offer_slug") REFERENCES "offers"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_offer_slug_field_fkey" FOREIGN KEY ("offer_slug", "field") REFERENCES "facts"("offer_slug", "field") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equivalences" ADD CONSTRAINT "equivalences_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendors"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equivalences" ADD CONSTRAINT "equivalences_openai_vendor_openai_model_id_fkey" FOREIGN KEY ("openai_vendor", "openai_model_id") REFERENCES "models"("vendor_slug", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equivalences" ADD CONSTRAINT "equivalences_vendor_slug_vendor_model_id_fkey" FOREIGN KEY ("vendor_slug", "vendor_model_id") REFERENCES "models"("vendor_slug", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equivalences" ADD CONSTRAINT "equivalences_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fx_rates" ADD CONSTRAINT "fx_rates_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "sources"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say. A row that breaks one of these is nonsense,
-- whoever wrote it.

ALTER TABLE "vendors"
  ADD CONSTRAINT "vendors_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "vendors_regions" CHECK ("regions_known" OR cardinality("regions") = 0);

ALTER TABLE "model_aliases"
  ADD CONSTRAINT "model_aliases_window" CHECK ("from_day" < "until_day");

ALTER TABLE "prices"
  ADD CONSTRAINT "prices_non_negative" CHECK (
    "input_uncached_micro_per_million" >= 0 AND "input_cached_micro_per_million" >= 0
    AND "cache_write_micro_per_million" >= 0 AND "output_micro_per_million" >= 0
    AND "embedding_input_micro_per_million" >= 0 AND "training_micro_per_million" >= 0
    AND "images_micro_per_million" >= 0 AND "audio_seconds_micro_per_million" >= 0
    AND "characters_micro_per_million" >= 0
  ),
  ADD CONSTRAINT "prices_some" CHECK (num_nonnulls(
    "input_uncached_micro_per_million", "input_cached_micro_per_million",
    "cache_write_micro_per_million", "output_micro_per_million",
    "embedding_input_micro_per_million", "training_micro_per_million",
    "images_micro_per_million", "audio_seconds_micro_per_million",
    "characters_micro_per_million") > 0),
  ADD CONSTRAINT "prices_effective" CHECK ("effective_from" < "effective_until"),
  ADD CONSTRAINT "prices_seen" CHECK ("seen_from" <= "seen_until");

ALTER TABLE "campaigns"
  ADD CONSTRAINT "campaigns_days" CHECK ("announced_on" <= "effective_on");

ALTER TABLE "offers"
  ADD CONSTRAINT "offers_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "offers_claim" CHECK ("claim_from" <= "claim_until"),
  ADD CONSTRAINT "offers_reported" CHECK ("reported_from" <= "reported_until"),
  ADD CONSTRAINT "offers_looked" CHECK (NOT "none_found" OR "looked_on" IS NOT NULL),
  ADD CONSTRAINT "offers_https" CHECK ("base_url" ~ '^https://[^[:space:]]+$' AND "docs_url" ~ '^https://[^[:space:]]+$');

ALTER TABLE "grants"
  ADD CONSTRAINT "grants_non_negative" CHECK ("tokens" >= 0 AND "match_permille" >= 0 AND "credit_pico" >= 0),
  ADD CONSTRAINT "grants_percent" CHECK ("percent_off" BETWEEN 0 AND 100),
  ADD CONSTRAINT "grants_credit" CHECK (("credit_currency" IS NULL) = ("credit_pico" IS NULL)),
  ADD CONSTRAINT "grants_kind" CHECK (
    ("tokens" IS NULL OR "kind" IN ('tokens', 'matched-tokens'))
    AND ("match_permille" IS NULL OR "kind" = 'matched-tokens')
    AND ("credit_pico" IS NULL OR "kind" = 'credit')
    AND ("percent_off" IS NULL OR "kind" = 'discount')
  ),
  ADD CONSTRAINT "grants_validity" CHECK (
    ("validity_kind" = 'days') = ("validity_days" IS NOT NULL)
    AND ("validity_kind" = 'until') = ("validity_until" IS NOT NULL)
    AND ("validity_days" IS NULL OR "validity_days" > 0)
  ),
  ADD CONSTRAINT "grants_quantity" CHECK (
    num_nonnulls("quantity_amount", "quantity_unit_en", "quantity_unit_zh") IN (0, 3)
    AND ("quantity_amount" IS NULL OR "quantity_amount" ~ '^[0-9]+([.][0-9]+)?$')
  );

ALTER TABLE "sources"
  ADD CONSTRAINT "sources_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "sources_https" CHECK ("url" ~ '^https://[^[:space:]]+$'),
  ADD CONSTRAINT "sources_original" CHECK ("original_slug" <> "slug");

-- A fact rests on a statement of its own.
ALTER TABLE "facts"
  ADD CONSTRAINT "facts_rests_on" CHECK ("rests_on" LIKE "offer_slug" || '/' || "field" || '/%'),
  ADD CONSTRAINT "facts_value" CHECK (("value_en" IS NULL) = ("value_zh" IS NULL));

ALTER TABLE "equivalences"
  ADD CONSTRAINT "equivalences_from_openai" CHECK ("openai_vendor" = 'openai');

ALTER TABLE "fx_rates"
  ADD CONSTRAINT "fx_rates_positive" CHECK ("cny_per_usd_micro" > 0);

ALTER TABLE "token_ratios"
  ADD CONSTRAINT "token_ratios_order" CHECK (
    0 < "low_ten_thousandths"
    AND "low_ten_thousandths" <= "mid_ten_thousandths"
    AND "mid_ten_thousandths" <= "high_ten_thousandths"
  );

ALTER TABLE "catalog_revisions"
  ADD CONSTRAINT "catalog_revisions_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');

ALTER TABLE "shares"
  ADD CONSTRAINT "shares_hashes" CHECK (
    length("id_hash") = 32 AND length("manage_hash") = 32 AND length("snapshot_sha256") = 32
  ),
  ADD CONSTRAINT "shares_snapshot" CHECK (
    "snapshot_version" > 0 AND jsonb_typeof("snapshot") = 'object'
    AND pg_column_size("snapshot") <= 8388608
  ),
  ADD CONSTRAINT "shares_expiry" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "shares_words" CHECK (length("title") <= 200 AND length("note") <= 2000);
