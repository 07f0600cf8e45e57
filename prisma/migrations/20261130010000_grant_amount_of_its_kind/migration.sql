-- Each kind of grant has its own amount and no other. A kind that is not named here is refused.
ALTER TABLE "grants" DROP CONSTRAINT "grants_kind";
ALTER TABLE "grants" ADD CONSTRAINT "grants_kind" CHECK (
  CASE "kind"::text
    WHEN 'tokens' THEN num_nonnulls("match_permille", "credit_pico", "percent_off") = 0
    WHEN 'matched-tokens' THEN num_nonnulls("credit_pico", "percent_off") = 0
    WHEN 'credit' THEN num_nonnulls("tokens", "match_permille", "percent_off") = 0
    WHEN 'discount' THEN num_nonnulls("tokens", "match_permille", "credit_pico") = 0
    WHEN 'free-model' THEN num_nonnulls("tokens", "match_permille", "credit_pico", "percent_off") = 0
    ELSE false
  END
);
