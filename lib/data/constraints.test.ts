import { expect, test } from "vitest";
import { db } from "./db";

const NONSENSE = [
  [
    "a negative grant",
    "update grants set tokens = -1 where kind = 'tokens'",
    "grants_non_negative",
  ],
  [
    "money in a token grant",
    "update grants set credit_currency = 'CNY', credit_pico = 5 where kind = 'tokens'",
    "grants_kind",
  ],
  ["tokens in a discount", "update grants set tokens = 5 where kind = 'discount'", "grants_kind"],
  [
    "a price of what is given",
    "update grants set pack_currency = 'CNY', pack_pico = 5 where kind = 'tokens'",
    "grants_kind",
  ],
  [
    "a pack's price without a currency",
    "update grants set pack_currency = null where kind = 'pack'",
    "grants_pack",
  ],
  [
    "a pack of tokens and of money",
    "update grants set credit_currency = 'CNY', credit_pico = 5 where kind = 'pack' and tokens > 0",
    "grants_kind",
  ],
  [
    "a grant for no request a day",
    "update grants set requests_per_day = 0 where kind = 'tokens'",
    "grants_requests",
  ],
  [
    "a free model up to something",
    "update grants set up_to = true where kind = 'free-model'",
    "grants_up_to",
  ],
  [
    "up to no amount",
    "update grants set up_to = true where kind = 'tokens' and tokens is null and quantity_amount is null",
    "grants_up_to",
  ],
  [
    "more than all off",
    "update grants set percent_off = 101 where kind = 'discount'",
    "grants_percent",
  ],
  [
    "credit without a currency",
    "update grants set credit_currency = null where credit_pico > 0",
    "grants_credit",
  ],
  [
    "days that are no days",
    "update grants set validity_kind = 'days', validity_days = null",
    "grants_validity",
  ],
  [
    "a window that ends before it starts",
    "update offers set claim_from = '2024-08-01', claim_until = '2024-07-01'",
    "offers_claim",
  ],
  [
    "a report before the first",
    "update offers set reported_from = '2024-08-01', reported_until = '2024-07-01'",
    "offers_reported",
  ],
  ["a link without https", "update offers set base_url = 'http://example.com/v1'", "offers_https"],
  ["a source without https", "update sources set url = 'ftp://example.com'", "sources_https"],
  ["a source that copies itself", "update sources set original_slug = slug", "sources_original"],
  ["a look without a finding", "update sources set looked_on = '2026-01-01'", "sources_looked"],
  [
    "a fact that was what it is",
    "update facts set was = rests_on where rests_on is not null",
    "facts_was",
  ],
  [
    "a record that is no object",
    "update fine_tuning_records set content = '[]'",
    "fine_tuning_records_content",
  ],
  ["a plan that is no object", "update plans set content = '3'", "plans_content"],
  ["a programme that is no object", "update programmes set content = '3'", "programmes_content"],
  ["a story that is no object", "update campaigns set story = '[]'", "campaigns_story"],
  ["a negative price", "update prices set output_micro_per_million = -1", "prices_non_negative"],
  [
    "a price that ends first",
    "update prices set effective_from = '2024-08-01', effective_until = '2024-07-01'",
    "prices_effective",
  ],
  [
    "a fact that rests on another's word",
    "update facts set rests_on = 'elsewhere/grant/x'",
    "facts_rests_on",
  ],
  [
    "a low above its high",
    "update token_ratios set low_ten_thousandths = high_ten_thousandths + 1",
    "token_ratios_order",
  ],
  ["conditions that are a list", "update prices set conditions = '[]'", "prices_conditions"],
  [
    "a model that ends without a name",
    "update retirements set models = '{}' where subject <> 'platform'",
    "retirements_models",
  ],
  [
    "a latest last day before the earliest",
    "update retirements set last_day = '2026-12-11', latest_last_day = '2026-12-10'",
    "retirements_last_days",
  ],
  ["a rate of nothing", "update fx_rates set cny_per_usd_micro = 0", "fx_rates_positive"],
  [
    "a vendor that stands for OpenAI",
    "update equivalences set openai_vendor = 'baidu'",
    "equivalences_from_openai",
  ],
  [
    "a judgement that ends before it holds",
    "update equivalence_rules set from_day = '2026-01-01', until_day = '2024-01-01'",
    "equivalence_rules_dates",
  ],
  ["an offer of nobody", "update offers set vendor_slug = 'nobody'", "offers_vendor_slug_fkey"],
] as const;

test.each(NONSENSE)("the database refuses %s", async (_what, sql, constraint) => {
  await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(constraint);
});
