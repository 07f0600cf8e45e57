import { REGIONS } from "@/lib/domain/catalogue/catalogue";
import { defaultAssumptions } from "@/lib/domain/estimate/estimate";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { type Day, day } from "@/lib/domain/units/day";
import { CURRENCIES } from "@/lib/domain/units/money";
import type { MergedReading } from "@/lib/ingest/merge/merge";
import type { Context } from "./context";
import { UseError } from "./io";

/** Exports that end before this day are about the block; later ones about today. */
const BLOCK_ERA_ENDS = day("2025-01-01");
const MAX_HORIZON_DAYS = 1_095;

/** The options of an estimate, for `parseArgs`. */
export const ESTIMATE_OPTIONS = {
  "as-of": { type: "string" },
  vendors: { type: "string" },
  region: { type: "string" },
  currency: { type: "string" },
  days: { type: "string" },
} as const;

export type EstimateFlags = { readonly [K in keyof typeof ESTIMATE_OPTIONS]?: string | undefined };

/** What the options ask, with the defaults a person starts from on the site. */
export function toAssumptions(
  flags: EstimateFlags,
  { period }: Pick<MergedReading, "period">,
  context: Context,
): Assumptions {
  const defaults = defaultAssumptions(
    context.dayOption("as-of", flags["as-of"]) ?? usualDay(period?.to, context),
  );
  return {
    ...defaults,
    region: oneOf("region", flags.region, REGIONS, context) ?? defaults.region,
    currency: oneOf("currency", flags.currency, CURRENCIES, context) ?? defaults.currency,
    horizonDays: horizonOf(flags.days, context) ?? defaults.horizonDays,
    vendors: flags.vendors?.split(",").map((slug) => slug.trim()) ?? defaults.vendors,
  };
}

function usualDay(last: Day | undefined, context: Context): Day {
  return last !== undefined && last < BLOCK_ERA_ENDS ? OPENAI_BLOCK_DAY : context.today();
}

/** The member of `allowed` an option names, whatever its case; null where it is absent. */
export function oneOf<T extends string>(
  option: string,
  text: string | undefined,
  allowed: readonly T[],
  { t }: Context,
): T | null {
  if (text === undefined) return null;
  const found = allowed.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw new UseError(
    t("cli.badChoice", { option: `--${option}`, text, allowed: allowed.join(", ") }),
  );
}

function horizonOf(text: string | undefined, { t }: Context): number | null {
  if (text === undefined) return null;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= MAX_HORIZON_DAYS) return days;
  throw new UseError(t("cli.badDays", { text, most: MAX_HORIZON_DAYS }));
}
