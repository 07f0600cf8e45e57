-- CreateEnum
CREATE TYPE "WatchKind" AS ENUM ('share', 'offer', 'vendor', 'model');

-- CreateEnum
CREATE TYPE "WatchChannel" AS ENUM ('feed', 'email', 'webhook', 'feishu', 'dingtalk', 'wecom');

-- CreateTable
CREATE TABLE "watches" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "kind" "WatchKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "share_sealed" BYTEA,
    "channel" "WatchChannel" NOT NULL,
    "address_sealed" BYTEA,
    "address_hash" BYTEA,
    "locale" TEXT NOT NULL,
    "seen" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "looked_at" TIMESTAMPTZ(3),
    "looks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "watches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_messages" (
    "id" UUID NOT NULL,
    "watch_id" UUID NOT NULL,
    "news" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "watch_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "watches_token_hash_key" ON "watches"("token_hash");

-- CreateIndex
CREATE INDEX "watches_address_hash_idx" ON "watches"("address_hash");

-- CreateIndex
CREATE INDEX "watch_messages_watch_id_created_at_idx" ON "watch_messages"("watch_id", "created_at");

-- AddForeignKey
ALTER TABLE "watch_messages" ADD CONSTRAINT "watch_messages_watch_id_fkey" FOREIGN KEY ("watch_id") REFERENCES "watches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's language has no checks.
ALTER TABLE "watches" ADD CONSTRAINT "watches_subject" CHECK (("kind" = 'share') = ("share_sealed" IS NOT NULL));
ALTER TABLE "watches" ADD CONSTRAINT "watches_address" CHECK (("channel" = 'feed') = ("address_sealed" IS NULL));
ALTER TABLE "watches" ADD CONSTRAINT "watches_looks" CHECK ("looks" >= 0);
ALTER TABLE "watch_messages" ADD CONSTRAINT "watch_messages_attempts" CHECK ("attempts" >= 0);
