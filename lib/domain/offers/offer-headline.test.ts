import { expect, test } from "vitest";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { Pico } from "@/lib/domain/units/money";
import { listedGrant } from "@/test/listed-grant";
import { headlineOf } from "./offer-headline";

const tokens = (amount: bigint | null, recurrence: OfferGrant["recurrence"] = "once") =>
  listedGrant({ tokens: amount, recurrence });
const FIVE = { currency: "CNY" as const, pico: Pico(5n) };
const credit = listedGrant({ kind: "credit", credit: FIVE });
const calls = { amount: "100", unit: { en: "calls", zh: "次" } };

test.each([
  {
    why: "tokens given once add up",
    grants: [tokens(5n), tokens(7n)],
    is: { kind: "tokens", tokens: 12n, recurrence: "once" },
  },
  { why: "tokens before credit", grants: [credit, tokens(5n)], is: { kind: "tokens", tokens: 5n } },
  {
    why: "given once before given daily",
    grants: [tokens(9n, "daily"), tokens(5n)],
    is: { tokens: 5n, recurrence: "once" },
  },
  {
    why: "unknown recurrence counts as once",
    grants: [tokens(3n, "monthly"), tokens(5n, "unknown")],
    is: { tokens: 5n, recurrence: "unknown" },
  },
  {
    why: "daily ones add up, monthly ones do not join",
    grants: [tokens(1n, "daily"), tokens(2n, "monthly"), tokens(4n, "daily")],
    is: { tokens: 5n, recurrence: "daily" },
  },
  {
    why: "credit before a quantity",
    grants: [listedGrant({ quantity: calls }), credit],
    is: { kind: "credit", recurrence: "once" },
  },
  {
    why: "a quantity in its own unit",
    grants: [listedGrant({ quantity: calls, recurrence: "monthly" })],
    is: { kind: "quantity", ...calls, recurrence: "monthly" },
  },
  {
    why: "a discount by its percent",
    grants: [tokens(null), listedGrant({ kind: "discount", percentOff: 20 })],
    is: { kind: "discount", percent: 20 },
  },
  {
    why: "matched tokens have no size",
    grants: [listedGrant({ kind: "matched-tokens" })],
    is: { kind: "matched-tokens" },
  },
  {
    why: "nor has a free model",
    grants: [tokens(null), listedGrant({ kind: "free-model" })],
    is: { kind: "free-model" },
  },
  {
    why: "a size nobody states is not zero",
    grants: [tokens(null)],
    is: { kind: "unstated", of: "tokens" },
  },
  {
    why: "a discount without a percent is unstated",
    grants: [listedGrant({ kind: "discount" })],
    is: { kind: "unstated", of: "discount" },
  },
  {
    why: "what is certain and what is an upper limit come to an upper limit",
    grants: [
      credit,
      listedGrant({ kind: "credit", credit: { ...FIVE, pico: Pico(2n) }, upTo: true }),
    ],
    is: { kind: "credit", money: { currency: "CNY", pico: 7n }, upTo: true },
  },
  {
    why: "credits in another currency, or given anew, do not join",
    grants: [
      credit,
      listedGrant({ kind: "credit", credit: { ...FIVE, currency: "USD" } }),
      listedGrant({ kind: "credit", credit: FIVE, recurrence: "daily" }),
    ],
    is: { kind: "credit", money: { currency: "CNY", pico: 5n }, upTo: false },
  },
  { why: "no grant", grants: [], is: { kind: "perks" } },
])("$why", ({ grants, is }) => {
  expect(headlineOf(grants)).toMatchObject(is);
});
