-- CreateTable
CREATE TABLE "idempotency_keys" (
    "route" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "request_sha256" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,
    "share_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("route","key_hash")
);

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- By hand: hashes and the secret have their length.
ALTER TABLE "idempotency_keys"
  ADD CONSTRAINT "idempotency_keys_hashes" CHECK (
    length("key_hash") = 32 AND length("request_sha256") = 32 AND length("secret") = 32
  );
