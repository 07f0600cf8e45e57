import { REGIONS } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { formatDay, parseDay } from "@/lib/domain/units/day";
import { CURRENCIES } from "@/lib/domain/units/money";

const BASIS_POINTS = 100n;
const ALL_PERCENT = 100;

/** A whole number from `min` to `max`, or null for anything else: the address may come from anybody. */
function wholeNumber(text: string, min: number, max: number): number | null {
  const value = /^-?\d{1,4}$/.test(text) ? Number(text) : null;
  return value !== null && value >= min && value <= max ? value : null;
}

function oneOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text) ?? null;
}

interface QueryField<K extends keyof Assumptions> {
  readonly write: (value: Assumptions[K]) => string;
  readonly read: (text: string) => Assumptions[K] | null;
}

/** Chinese and English in percent; code is the rest. */
const mixField: QueryField<"contentMix"> = {
  write: ({ zh, en }) => `${zh},${en}`,
  read: (text) => {
    const [zh = null, en = null] = text.split(",").map((part) => wholeNumber(part, 0, ALL_PERCENT));
    if (zh === null || en === null || zh + en > ALL_PERCENT) return null;
    return { zh, en, code: ALL_PERCENT - zh - en };
  },
};

/** What of the assumptions stands in the address, and how. The usage never does. */
const FIELDS: { readonly [K in keyof Assumptions]?: QueryField<K> } = {
  asOf: { write: formatDay, read: parseDay },
  startOn: { write: formatDay, read: parseDay },
  horizonDays: { write: String, read: (text) => wholeNumber(text, 7, 730) },
  growthBasisPoints: {
    write: (value) => String(value / BASIS_POINTS),
    read: (text) => {
      const percent = wholeNumber(text, -50, 100);
      return percent === null ? null : BigInt(percent) * BASIS_POINTS;
    },
  },
  unknownValidityDays: { write: String, read: (text) => wholeNumber(text, 7, 365) },
  trainingTokens: {
    write: (value) => (value === null ? "" : String(value)),
    read: (text) => (/^\d{1,15}$/.test(text) ? BigInt(text) : null),
  },
  region: { write: String, read: (text) => oneOf(REGIONS, text) },
  currency: { write: String, read: (text) => oneOf(CURRENCIES, text) },
  contentMix: mixField,
};

type AnyField = QueryField<keyof Assumptions>;
const ENTRIES = Object.entries(FIELDS) as [keyof Assumptions, AnyField][];

/** The parameters of the address for assumptions that differ from those proposed; null takes one out. */
export function assumptionQuery(
  now: Assumptions,
  proposed: Assumptions,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    ENTRIES.map(([name, { write }]) => {
      const text = write(now[name]);
      return [name, text === write(proposed[name]) ? null : text];
    }),
  );
}

/** The assumptions that the parameters of an address ask for; what makes no sense is left out. */
export function askedAssumptions(parameter: (name: string) => string | null): Partial<Assumptions> {
  const asked = ENTRIES.flatMap(([name, { read }]) => {
    const text = parameter(name);
    const value = text === null ? null : read(text);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(asked);
}
