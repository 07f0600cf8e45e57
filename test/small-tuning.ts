import type { MarketHost } from "@/lib/domain/catalogue/tuning-market";
import { day } from "@/lib/domain/units/day";
import { cell } from "./small-catalogue";

export const READ = day("2024-07-01");
/** A host that trains, serves and keeps models, read on {@link READ}. */
export const HOST: MarketHost = {
  slug: "host",
  vendor: "acme",
  name: { en: "Host", zh: "平台" },
  state: "open",
  closesOn: null,
  seenUntil: READ,
  models: ["base"],
  openaiRows: "yes",
  weightsOut: "yes",
  training: [
    {
      of: "small",
      unit: "million-tokens",
      currency: "USD",
      amount: 480_000n,
      upTo: 1_350_000n,
      seenOn: READ,
    },
    {
      of: "large",
      unit: "million-tokens",
      currency: "CNY",
      amount: 10_000_000n,
      upTo: null,
      seenOn: READ,
    },
    {
      of: "gone",
      unit: "million-tokens",
      currency: "CNY",
      amount: 1n,
      upTo: null,
      seenOn: day("2024-01-01"),
    },
  ],
  serving: [{ of: "base", currency: "CNY", input: 2_000_000n, output: 8_000_000n }],
  hosting: [
    { of: "gpu", unit: "hour", currency: "CNY", amount: 3_000_000n, upTo: null, seenOn: READ },
  ],
};

/** One day of a fine-tuned model, and its training. */
export const tuned = [
  cell("2024-06-01", "ft:gpt-x:me::1", {
    inputUncached: 1_000n,
    output: 100n,
    training: 2_000_000n,
  }),
];
