-- Tokens or credit bought in advance, whole, at a price.
ALTER TYPE "GrantKind" ADD VALUE 'pack';

ALTER TABLE "grants" ADD COLUMN     "pack_currency" "Currency",
ADD COLUMN     "pack_pico" BIGINT;

ALTER TABLE "grants" DROP CONSTRAINT "grants_kind";
ALTER TABLE "grants" ADD CONSTRAINT "grants_kind" CHECK (
  CASE "kind"::text
    WHEN 'tokens' THEN num_nonnulls("match_permille", "credit_pico", "percent_off", "pack_pico") = 0
    WHEN 'matched-tokens' THEN num_nonnulls("credit_pico", "percent_off", "pack_pico") = 0
    WHEN 'credit' THEN num_nonnulls("tokens", "match_permille", "percent_off", "pack_pico") = 0
    WHEN 'discount' THEN num_nonnulls("tokens", "match_permille", "credit_pico", "pack_pico") = 0
    WHEN 'free-model' THEN num_nonnulls("tokens", "match_permille", "credit_pico", "percent_off", "pack_pico") = 0
    WHEN 'pack' THEN num_nonnulls("match_permille", "percent_off") = 0 AND num_nonnulls("tokens", "credit_pico") <= 1
    ELSE false
  END
);
ALTER TABLE "grants"
  ADD CONSTRAINT "grants_pack" CHECK (("pack_currency" IS NULL) = ("pack_pico" IS NULL)),
  ADD CONSTRAINT "grants_pack_non_negative" CHECK ("pack_pico" >= 0);
