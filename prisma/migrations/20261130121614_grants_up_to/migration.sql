-- An amount may be an upper limit: how much of it one gets is then not documented.
ALTER TABLE "grants" ADD COLUMN     "up_to" BOOLEAN NOT NULL DEFAULT false,
ADD CONSTRAINT "grants_up_to" CHECK (NOT "up_to" OR (
  "kind" IN ('tokens', 'credit', 'discount')
  AND num_nonnulls("tokens", "credit_pico", "percent_off", "quantity_amount") > 0
));
