import type { Catalogue } from "@/lib/catalogue/catalogue";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { formatDecimal, parseDecimal } from "@/lib/domain/units/decimal";
import type { CataloguePrice } from "@/lib/schemas/catalogue-price";
import type { Proposed } from "./reading";

/** Dollars per million tokens as a source writes them; what it does not say is absent. */
export interface ReadPrice {
  readonly vendor: string;
  readonly model: string;
  readonly perMillion: Readonly<Partial<Record<ReadMeter, string>>>;
  /** The source's own words that say so. */
  readonly words: string;
}

export type ReadMeter = (typeof METERS)[number];
const METERS = ["inputUncached", "inputCached", "output"] as const;
/** A price is in millionths. */
const DECIMALS = 6;

/** The dollar row of a model that holds on the day, the one seen last; null when there is none. */
function rowInForce(rows: readonly CataloguePrice[], model: string, day: Day) {
  const held = rows.flatMap((row, at) => {
    const { currency, effectiveFrom, effectiveUntil } = row;
    const holds =
      (effectiveFrom === null || effectiveFrom <= day) &&
      (effectiveUntil === null || day < effectiveUntil);
    return row.model === model && currency === "USD" && holds ? [{ row, at }] : [];
  });
  const seen = ({ row }: (typeof held)[number]) => row.readOn ?? row.seenUntil ?? 0;
  return held.toSorted((a, b) => seen(b) - seen(a))[0] ?? null;
}

/**
 * A price held against the catalogue: the same is a reading of that day, another one a proposal for each
 * figure that differs. A model that the catalogue has no dollar price of is none of its business, and a
 * documented range is left to a person.
 */
export function priceFindings(read: ReadPrice, { vendors }: Catalogue, day: Day): Proposed[] {
  const rows = vendors.find(({ slug }) => slug === read.vendor)?.prices ?? [];
  const found = rowInForce(rows, read.model, day);
  if (found === null || found.row.conditions.upTo !== null) return [];
  const { row, at } = found;
  const record = { kind: "vendor", slug: read.vendor } as const;
  const changed = METERS.flatMap((meter): Proposed[] => {
    const [held, text] = [row.perMillion[meter], read.perMillion[meter]];
    const told = text === undefined ? null : parseDecimal(text, DECIMALS);
    if (held === undefined || told === null || told === held) return [];
    const why = {
      en: `${read.model}: ${meter} is another price now. Add it as a row of its own.`,
      zh: `${read.model}：${meter} 的价格已变。请另加一行。`,
    };
    const [before, after] = [formatDecimal(held, DECIMALS), formatDecimal(told, DECIMALS)];
    const field = `prices.${at}.perMillion.${meter}`;
    return [{ record, field, before, after, words: read.words, why }];
  });
  const isTold = METERS.some(
    (meter) => row.perMillion[meter] !== undefined && read.perMillion[meter],
  );
  if (changed.length > 0 || !isTold || (row.readOn ?? 0) >= day) return changed;
  const why = {
    en: `${read.model}: read again, unchanged.`,
    zh: `${read.model}：已重新核对，未变。`,
  };
  const before = row.readOn === null ? null : formatDay(row.readOn);
  const field = `prices.${at}.readOn`;
  return [{ record, field, before, after: formatDay(day), words: read.words, why }];
}
