-- CreateEnum
CREATE TYPE "editor_role" AS ENUM ('editor', 'owner');

-- CreateTable
CREATE TABLE "editors" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "editor_role" NOT NULL DEFAULT 'editor',
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editor_sessions" (
    "id" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editor_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editor_accounts" (
    "id" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editor_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editor_verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editor_verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editor_two_factors" (
    "id" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "editor_two_factors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_links" (
    "token_hash" BYTEA NOT NULL,
    "role" "editor_role" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" BIGSERIAL NOT NULL,
    "account_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_secret" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,

    CONSTRAINT "desk_secret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trail_entries" (
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "editor_id" TEXT NOT NULL,
    "editor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "trail_entries_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "editors_email_key" ON "editors"("email");

-- CreateIndex
CREATE UNIQUE INDEX "editor_sessions_token_key" ON "editor_sessions"("token");

-- CreateIndex
CREATE INDEX "editor_sessions_editor_id_idx" ON "editor_sessions"("editor_id");

-- CreateIndex
CREATE INDEX "editor_accounts_editor_id_idx" ON "editor_accounts"("editor_id");

-- CreateIndex
CREATE UNIQUE INDEX "editor_accounts_provider_id_account_id_key" ON "editor_accounts"("provider_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "editor_verifications_identifier_key" ON "editor_verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "editor_two_factors_editor_id_key" ON "editor_two_factors"("editor_id");

-- CreateIndex
CREATE INDEX "editor_two_factors_secret_idx" ON "editor_two_factors"("secret");

-- CreateIndex
CREATE INDEX "sign_in_failures_account_hash_at_idx" ON "sign_in_failures"("account_hash", "at");

-- AddForeignKey
ALTER TABLE "editor_sessions" ADD CONSTRAINT "editor_sessions_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editor_accounts" ADD CONSTRAINT "editor_accounts_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editor_two_factors" ADD CONSTRAINT "editor_two_factors_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for.
ALTER TABLE "editors"
  ADD CONSTRAINT "editors_email" CHECK ("email" = lower("email") AND length("email") <= 254),
  ADD CONSTRAINT "editors_name" CHECK (length("name") BETWEEN 1 AND 80);
ALTER TABLE "setup_links" ADD CONSTRAINT "setup_links_token_hash" CHECK (octet_length("token_hash") = 32);
ALTER TABLE "desk_secret"
  ADD CONSTRAINT "desk_secret_one" CHECK ("id" = 1),
  ADD CONSTRAINT "desk_secret_length" CHECK (length("secret") >= 32);
ALTER TABLE "trail_entries"
  ADD CONSTRAINT "trail_entries_position" CHECK ("position" >= 1),
  ADD CONSTRAINT "trail_entries_hashes" CHECK (octet_length("previous_hash") = 32 AND octet_length("hash") = 32);

-- The trail is only added to, whoever asks. deploy/app-role.sql takes the right from the site's own role, too.
-- (\x3b is the semicolon: the script that applies migrations cuts them at each.)
CREATE FUNCTION "trail_entries_stay"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION \'The trail is only added to.\'\x3b END';
CREATE TRIGGER "trail_entries_no_change" BEFORE UPDATE OR DELETE ON "trail_entries"
  FOR EACH ROW EXECUTE FUNCTION "trail_entries_stay"();
CREATE TRIGGER "trail_entries_no_truncate" BEFORE TRUNCATE ON "trail_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "trail_entries_stay"();
REVOKE UPDATE, DELETE, TRUNCATE ON "trail_entries" FROM PUBLIC;
