import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { calcPrice } from "@pydantic/genai-prices";
import { vendorYaml } from "@/lib/catalogue/catalogue-yaml";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import { type VendorFile, vendorFileSchema } from "@/lib/schemas/catalogue";

// Adds OpenAI's models since autumn 2024 to prisma/catalog/openai.yaml from the pinned price package, to
// be reviewed as a diff. What stands there is never changed: ours wins where we have a row. A snapshot is
// taken to have cost from its own date on what was tabled on READ_ON, but where the table itself says that
// it changed. Only dated snapshots, and names that never had a date: what an undated name costs there is
// what it means today, whatever day one asks for. Prices are asked for by the thousand tokens: the package
// takes a larger number for one long prompt and charges the rate of those.

/** When the package's figures were gathered; prisma/catalog/sources.yaml has the source. */
const READ_ON = "2026-09-23";
const SOURCE = "genai-prices-2026-09-23";

interface Snapshot {
  readonly id: string;
  readonly tier: "flagship" | "balanced" | "economy";
  /** The undated name that meant it, if there was one. */
  readonly alias?: string;
}

const SNAPSHOTS: readonly Snapshot[] = [
  { id: "gpt-4o-2024-11-20", tier: "flagship" },
  { id: "gpt-4.5-preview-2025-02-27", tier: "flagship", alias: "gpt-4.5-preview" },
  { id: "gpt-4.1-2025-04-14", tier: "flagship", alias: "gpt-4.1" },
  { id: "gpt-4.1-mini-2025-04-14", tier: "economy", alias: "gpt-4.1-mini" },
  { id: "gpt-4.1-nano-2025-04-14", tier: "economy", alias: "gpt-4.1-nano" },
  { id: "gpt-4o-search-preview-2025-03-11", tier: "flagship", alias: "gpt-4o-search-preview" },
  { id: "o1-preview-2024-09-12", tier: "flagship", alias: "o1-preview" },
  { id: "o1-mini-2024-09-12", tier: "economy", alias: "o1-mini" },
  { id: "o1-2024-12-17", tier: "flagship", alias: "o1" },
  { id: "o1-pro-2025-03-19", tier: "flagship", alias: "o1-pro" },
  { id: "o3-mini-2025-01-31", tier: "economy", alias: "o3-mini" },
  { id: "o3-2025-04-16", tier: "flagship", alias: "o3" },
  { id: "o3-pro-2025-06-10", tier: "flagship", alias: "o3-pro" },
  { id: "o3-deep-research-2025-06-26", tier: "flagship", alias: "o3-deep-research" },
  { id: "o4-mini-2025-04-16", tier: "economy", alias: "o4-mini" },
  { id: "o4-mini-deep-research-2025-06-26", tier: "economy", alias: "o4-mini-deep-research" },
  { id: "gpt-5-2025-08-07", tier: "flagship", alias: "gpt-5" },
  { id: "gpt-5-mini-2025-08-07", tier: "economy", alias: "gpt-5-mini" },
  { id: "gpt-5-nano-2025-08-07", tier: "economy", alias: "gpt-5-nano" },
  { id: "gpt-5-pro-2025-10-06", tier: "flagship", alias: "gpt-5-pro" },
  { id: "gpt-5.1-2025-11-13", tier: "flagship", alias: "gpt-5.1" },
  { id: "gpt-5.2-2025-12-11", tier: "flagship", alias: "gpt-5.2" },
  { id: "gpt-5.2-pro-2025-12-11", tier: "flagship", alias: "gpt-5.2-pro" },
  { id: "gpt-5.4-nano-2026-03-17", tier: "economy", alias: "gpt-5.4-nano" },
  { id: "gpt-5.4-pro-2026-03-05", tier: "flagship", alias: "gpt-5.4-pro" },
  { id: "gpt-5.5-pro-2026-04-23", tier: "flagship", alias: "gpt-5.5-pro" },
  { id: "chatgpt-4o-latest", tier: "flagship" },
  { id: "codex-mini-latest", tier: "economy" },
  { id: "gpt-5-chat-latest", tier: "flagship" },
  { id: "gpt-5-codex", tier: "flagship" },
  { id: "gpt-5.1-chat-latest", tier: "flagship" },
  { id: "gpt-5.1-codex", tier: "flagship" },
  { id: "gpt-5.1-codex-max", tier: "flagship" },
  { id: "gpt-5.1-codex-mini", tier: "economy" },
  { id: "gpt-5.2-chat-latest", tier: "flagship" },
  { id: "gpt-5.2-codex", tier: "flagship" },
  { id: "gpt-5.3-codex", tier: "flagship" },
];

/** Days on which the package says one of these prices changed. */
const CHANGES = ["2025-06-10"];

const USAGE = {
  inputUncached: { input_tokens: 1_000 },
  inputCached: { input_tokens: 1_000, cache_read_tokens: 1_000 },
  output: { output_tokens: 1_000 },
} as const;

/** Dollars per million tokens, as exact text; null where the package has no price. */
function unitPrice(id: string, meter: keyof typeof USAGE, on: string): string | null {
  const found = calcPrice(USAGE[meter], id, {
    providerId: "openai",
    timestamp: new Date(`${on}T00:00:00Z`),
  });
  if (found === null) return null;
  if (meter === "inputCached" && found.model_price.cache_read_mtok === undefined) return null;
  return String(Number((found.total_price * 1_000).toFixed(6)));
}

type Figures = Readonly<Record<string, string>>;

function figures(id: string, on: string): Figures {
  const entries = (["inputUncached", "inputCached", "output"] as const).flatMap((meter) => {
    const price = unitPrice(id, meter, on);
    return price === null ? [] : [[meter, price] as const];
  });
  if (entries.length === 0) throw new Error(`No price of ${id}`);
  return Object.fromEntries(entries);
}

const row = (model: string, perMillion: Figures, dates: Figures) => ({
  ...{ model, currency: "USD", perMillion, confidence: "medium", sources: [SOURCE] },
  ...dates,
});

/** One row for each stretch of days with one price. */
function priceRows(id: string) {
  const launched = /\d{4}-\d{2}-\d{2}$/.exec(id)?.[0];
  if (launched === undefined)
    return [row(id, figures(id, READ_ON), { seenFrom: READ_ON, seenUntil: READ_ON })];
  const stretches: { from: string; figures: Figures }[] = [];
  for (const day of [launched, ...CHANGES.filter((change) => change > launched)]) {
    const now = figures(id, day);
    if (!isDeepStrictEqual(stretches.at(-1)?.figures, now))
      stretches.push({ from: day, figures: now });
  }
  return stretches.map(({ from, figures: now }, at) => {
    const next = stretches[at + 1];
    return row(id, now, {
      effectiveFrom: from,
      ...(next !== undefined && { effectiveUntil: next.from }),
    });
  });
}

const folder = join(import.meta.dirname, "../../prisma/catalog");
const { vendors } = await readCatalogue(folder);
const openai = vendors.find(({ slug }) => slug === "openai");
if (openai === undefined) throw new Error("No openai.yaml");
const known = new Set(openai.models.map(({ id }) => id));
const missing = SNAPSHOTS.filter(({ id }) => !known.has(id));
const added: Pick<VendorFile, "models" | "aliases" | "prices"> = vendorFileSchema
  .pick({ models: true, aliases: true, prices: true })
  .parse({
    models: missing.map(({ id, tier }) => ({ id, tier, tokenizer: "o200k_base" })),
    aliases: missing.flatMap(({ id, alias }) => (alias ? [{ alias, model: id }] : [])),
    prices: missing.flatMap(({ id }) => priceRows(id)),
  });
const text = vendorYaml({
  ...openai,
  models: [...openai.models, ...added.models],
  aliases: [...openai.aliases, ...added.aliases],
  prices: [...openai.prices, ...added.prices],
});
writeFileSync(join(folder, "openai.yaml"), text);
