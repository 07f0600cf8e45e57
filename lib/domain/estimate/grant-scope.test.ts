import { expect, test } from "vitest";
import { assume, cell, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { estimate } from "./estimate";

const ALWAYS = { from: null, until: null };
/** Acme sells an embedding model too. */
const catalogue = {
  ...smallCatalogue,
  vendorModels: [
    ...smallCatalogue.vendorModels,
    { vendor: "acme", id: "vectors", tier: "embedding" as const, tokenizer: null },
  ],
  equivalences: [
    ...smallCatalogue.equivalences,
    { openaiModel: "embed", vendor: "acme", vendorModel: "vectors", ...ALWAYS },
  ],
};
const usage = [
  cell("2024-06-01", "gpt-x", { inputUncached: 60n }),
  cell("2024-06-01", "embed", { embeddingInput: 60n }),
];

/** Tokens used of each grant in a day: 60 of text and 60 of embeddings, of 100 granted. */
function used(...changes: readonly Parameters<typeof offerWith>[0][]) {
  const offers = changes.map((change, i) =>
    offerWith({ stacking: "allowed", ...change }, `offer-${i}`),
  );
  const assumptions = assume({ horizonDays: 1 });
  const input = { usage, paid: [], period: null, assumptions };
  const report = estimate(input, { ...catalogue, offers });
  const acme = report?.vendors.find(({ vendor }) => vendor === "acme");
  return acme?.grants.map((grant) => grant.used);
}

test("a grant for an embedding model pays for no text", () => {
  expect(used({ tokens: 100n, models: ["vectors"] })).toEqual([60n]);
});

test("a grant whose models nobody names pays for text, not for embeddings", () => {
  expect(used({ tokens: 100n, models: null })).toEqual([60n]);
  expect(used({ tokens: 100n, models: null }, { tokens: 100n, models: ["vectors"] })).toEqual([
    60n,
    60n,
  ]);
});

test("an unnamed grant counted from its first use does not begin with an embedding", () => {
  const late = [
    cell("2024-06-01", "embed", { embeddingInput: 60n }),
    cell("2024-06-02", "gpt-x", { inputUncached: 60n }),
  ];
  const offer = offerWith({ tokens: 100n, models: null, starts: { kind: "first-use" } });
  const assumptions = assume({ horizonDays: 2 });
  const input = { usage: late, paid: [], period: null, assumptions };
  const report = estimate(input, { ...catalogue, offers: [offer] });
  const acme = report?.vendors.find(({ vendor }) => vendor === "acme");
  expect(acme?.grants[0]?.validFrom).toBe(assumptions.startOn + 1);
});
