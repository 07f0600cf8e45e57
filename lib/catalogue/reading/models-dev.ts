import { z } from "zod";
import { priceFindings, type ReadPrice } from "./price-findings";
import type { MachineSource } from "./reading";

const cost = z.object({
  input: z.number(),
  output: z.number(),
  cache_read: z.number().optional(),
});
const listing = z.record(
  z.string(),
  z.object({ models: z.record(z.string(), z.object({ cost: cost.optional() })) }),
);

/** Its names for our vendors, where they sell in dollars. */
const VENDORS: Readonly<Record<string, string>> = {
  openai: "openai",
  anthropic: "anthropic",
  google: "google",
  mistral: "mistral",
  groq: "groq",
  xai: "xai",
  cohere: "cohere",
  deepseek: "deepseek",
  alibaba: "alibaba",
  minimax: "minimax",
  moonshotai: "moonshot",
  zai: "zhipu",
  cerebras: "cerebras",
};

/** Prices of many vendors, in dollars per million tokens. */
export const MODELS_DEV: MachineSource = {
  slug: "models-dev",
  publisher: "models.dev",
  address: "https://models.dev/api.json",
  tells: "prices",
  vendors: Object.values(VENDORS),
  read(text, catalogue, day) {
    const told = listing.parse(JSON.parse(text));
    const prices = Object.entries(VENDORS).flatMap(([name, vendor]): ReadPrice[] =>
      Object.entries(told[name]?.models ?? {}).flatMap(([model, { cost: found }]) => {
        if (found === undefined) return [];
        const { input, output, cache_read: cached } = found;
        const perMillion = {
          inputUncached: String(input),
          output: String(output),
          ...(cached !== undefined && { inputCached: String(cached) }),
        };
        return [{ vendor, model, perMillion, words: JSON.stringify({ [model]: found }) }];
      }),
    );
    return { proposals: prices.flatMap((one) => priceFindings(one, catalogue, day)), leads: [] };
  },
};
