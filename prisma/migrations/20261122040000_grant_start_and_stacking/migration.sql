-- A grant's validity may count from a fixed day or its first use, and it may refuse to stack.
CREATE TYPE "GrantStart" AS ENUM ('claim', 'on_day', 'first_use');
CREATE TYPE "Stacking" AS ENUM ('allowed', 'refused', 'unknown');

ALTER TABLE "grants" ADD COLUMN     "stacking" "Stacking" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "starts" "GrantStart" NOT NULL DEFAULT 'claim',
ADD COLUMN     "starts_on" DATE,
ADD COLUMN     "tokens_per_minute" BIGINT,
ADD CONSTRAINT "grants_starts_on" CHECK (("starts" = 'on_day') = ("starts_on" IS NOT NULL)),
ADD CONSTRAINT "grants_tokens_per_minute" CHECK ("tokens_per_minute" > 0);
