import { join } from "node:path";
import { calcPrice } from "@pydantic/genai-prices";
import { expect, test } from "vitest";
import { priceOn } from "@/lib/domain/catalogue/price-on";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { toConditions } from "./price-rows";
import { readCatalogue } from "./read-catalogue";

/** What a second, independent table says, asked for by the thousand tokens: it takes more for one long prompt. */
const USAGE = {
  inputUncached: { input_tokens: 1_000 },
  inputCached: { input_tokens: 1_000, cache_read_tokens: 1_000 },
  output: { output_tokens: 1_000 },
} as const;
const METERS = ["inputUncached", "inputCached", "output"] as const;

function theirs(id: string, meter: (typeof METERS)[number], on: Day): bigint | null {
  const timestamp = new Date(`${formatDay(on)}T00:00:00Z`);
  const found = calcPrice(USAGE[meter], id, { providerId: "openai", timestamp });
  const key = { inputUncached: "input", inputCached: "cache_read", output: "output" }[meter];
  if (found?.model_price[`${key}_mtok`] === undefined) return null;
  return BigInt((found.total_price * 1e9).toFixed(0));
}

/** Where we know better, and why. */
const WE_DIFFER: Readonly<Record<string, string>> = {
  "gpt-3.5-turbo-0301": "2/2 until 13 June 2023; the other table has only what it cost after",
};

test("our OpenAI prices and an independent table agree on every dated snapshot both know", async () => {
  const catalogue = await readCatalogue(join(import.meta.dirname, "../../prisma/catalog"));
  const openai = catalogue.vendors.find(({ slug }) => slug === "openai");
  const prices = (openai?.prices ?? []).map((price) => ({
    ...price,
    conditions: toConditions(price.conditions),
    vendor: "openai",
  }));
  const compared = new Set<string>();
  for (const { model, effectiveFrom, perMillion } of prices) {
    if (!/\d{4}(-\d{2}-\d{2})?$/.test(model) || effectiveFrom === null) continue;
    const ours = priceOn(
      prices.filter((price) => price.model === model),
      effectiveFrom,
    );
    expect(ours?.price.perMillion, model).toEqual(perMillion);
    for (const meter of METERS) {
      const [own, other] = [perMillion[meter], theirs(model, meter, effectiveFrom)];
      if (own === undefined || other === null || WE_DIFFER[model]) continue;
      compared.add(model);
      expect(other, `${model} ${meter} on ${formatDay(effectiveFrom)}`).toBe(own);
    }
  }
  expect(compared.size).toBeGreaterThan(35);
});

test("a month's tokens asked for at once would have been charged as one long prompt", () => {
  const at = { providerId: "openai", timestamp: new Date("2026-09-23") };
  const thousand = calcPrice({ input_tokens: 1_000 }, "gpt-6-sol", at)?.total_price ?? 0;
  const million = calcPrice({ input_tokens: 1_000_000 }, "gpt-6-sol", at)?.total_price ?? 0;
  expect(million).toBeCloseTo(thousand * 1_000 * 2);
});
