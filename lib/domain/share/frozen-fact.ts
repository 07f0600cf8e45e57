import type {
  ClaimWindow,
  EstimateCatalogue,
  EstimateOffer,
  Price,
} from "@/lib/domain/catalogue/catalogue";
import type { Grant, Validity } from "@/lib/domain/catalogue/grant";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import type { MappingRow } from "@/lib/domain/estimate/estimate-report";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { METERS } from "@/lib/domain/units/meter";
import type { Money } from "@/lib/domain/units/money";

/** Something the catalogue said that figures rest on, as it stood when they were frozen. */
export interface FrozenFact {
  /** `price/zhipu/glm-4`, `grant/zhipu-2024-moving/glm-4`, `window/zhipu-2024-moving`, `move/zhipu/gpt-4o`. */
  readonly id: string;
  /** Exact decimals, days and names by field. A field nobody documents is absent: it is not zero. */
  readonly values: Readonly<Record<string, string>>;
}

/** Which model each used OpenAI model becomes at a vendor; null stays unmoved. */
export interface VendorMoves {
  readonly vendor: string;
  readonly mapping: readonly Pick<MappingRow, "openaiModel" | "vendorModel">[];
}

const MICRO_DECIMALS = 6;
const PICO_DECIMALS = 12;

/** The prices, grants, claim windows and moves a comparison of these vendors rests on, by id. */
export function factsOf(
  vendors: readonly VendorMoves[],
  asOf: Day,
  catalogue: EstimateCatalogue,
): FrozenFact[] {
  const slugs = new Set(vendors.map(({ vendor }) => vendor));
  const offers = catalogue.offers.filter(({ vendor }) => slugs.has(vendor));
  const wanted = vendors.flatMap(({ vendor, mapping }) =>
    mapping.flatMap(({ openaiModel, vendorModel }) => [
      `openai/${openaiModel}`,
      ...(vendorModel === null ? [] : [`${vendor}/${vendorModel}`]),
    ]),
  );
  const facts = [
    ...priceFacts(wanted, asOf, catalogue),
    ...vendors.flatMap(({ vendor, mapping }) =>
      mapping.map(({ openaiModel, vendorModel }) =>
        fact(`move/${vendor}/${openaiModel}`, { model: vendorModel }),
      ),
    ),
    ...offerFacts(offers),
  ];
  return facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The claim window and the grants of each offer. */
export function offerFacts(offers: readonly EstimateOffer[]): FrozenFact[] {
  return [
    ...offers.map(({ slug, window }) => fact(`window/${slug}`, windowValues(window))),
    ...offers.flatMap(({ grants }) =>
      grants.map((grant) => fact(`grant/${grant.slug}`, grantValues(grant))),
    ),
  ];
}

/**
 * The price on a day of each model that is priced or ought to be: without one it has no values.
 *
 * @param models vendor and id, as `zhipu/glm-4`
 */
export function priceFacts(
  models: Iterable<string>,
  asOf: Day,
  catalogue: EstimateCatalogue,
): FrozenFact[] {
  const found = new Map(
    pricesOn(catalogue.prices, asOf).map((price) => [`${price.vendor}/${price.model}`, price]),
  );
  return [...new Set(models)].map((key) => fact(`price/${key}`, priceValues(found.get(key))));
}

function fact(id: string, values: Readonly<Record<string, string | null | undefined>>): FrozenFact {
  const known = Object.entries(values).filter((entry): entry is [string, string] => {
    return entry[1] !== null && entry[1] !== undefined;
  });
  return { id, values: Object.fromEntries(known) };
}

function priceValues(price: Price | undefined) {
  if (price === undefined) return {};
  const meters = METERS.flatMap((meter) => {
    const micro = price.perMillion[meter];
    if (micro === undefined) return [];
    return [[meter, `${price.currency} ${formatDecimal(micro, MICRO_DECIMALS)}`] as const];
  });
  return Object.fromEntries(meters);
}

function windowValues({ from, until }: ClaimWindow) {
  return { from: from && formatDay(from), until: until && formatDay(until) };
}

function validityValues(validity: Validity) {
  if (validity.kind === "days") return { validDays: String(validity.days) };
  if (validity.kind === "until") return { validUntil: formatDay(validity.day) };
  return validity.kind === "unlimited" ? { validity: validity.kind } : {};
}

/** An amount that is an upper limit is written as one. */
function limited({ upTo }: { readonly upTo: boolean }, amount: string | null | undefined) {
  return upTo && amount ? `≤ ${amount}` : amount;
}

const moneyText = (money: Money | null) =>
  money && `${money.currency} ${formatDecimal(money.pico, PICO_DECIMALS)}`;

function amountValues(grant: Grant) {
  switch (grant.kind) {
    case "tokens":
      return { tokens: limited(grant, grant.tokens?.toString()) };
    case "matched-tokens":
      return {
        tokens: grant.tokens?.toString(),
        matchPermille: grant.matchPermille?.toString(),
      };
    case "credit": {
      return { credit: limited(grant, moneyText(grant.credit)) };
    }
    case "discount":
      return { percentOff: limited(grant, grant.percentOff?.toString()) };
    case "free-model":
      return {};
    case "pack":
      return {
        price: moneyText(grant.price),
        tokens: grant.tokens?.toString(),
        credit: moneyText(grant.credit),
      };
  }
}

function grantValues(grant: Grant) {
  const models = grant.models?.join(", ");
  return { ...amountValues(grant), models, ...validityValues(grant.validity) };
}

/** A field that says something else than it did; null where it said, or says, nothing. */
export interface FactChange {
  readonly id: string;
  /** Null: the whole of it is new, or gone. */
  readonly field: string | null;
  readonly frozen: string | null;
  readonly now: string | null;
}

/**
 * Field by field, what differs, by id. A price only one side has is left out: that its model is no
 * longer, or newly, moved to is told by the move.
 */
export function changedFacts(
  then: readonly FrozenFact[],
  now: readonly FrozenFact[],
): FactChange[] {
  const before = new Map(then.map(({ id, values }) => [id, values]));
  const after = new Map(now.map(({ id, values }) => [id, values]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.flatMap((id): FactChange[] => {
    const [old, current] = [before.get(id), after.get(id)];
    if (old === undefined || current === undefined) {
      if (id.startsWith("price/") || id.startsWith("move/")) return [];
      return [{ id, field: null, frozen: summed(old), now: summed(current) }];
    }
    const fields = [...new Set([...Object.keys(old), ...Object.keys(current)])];
    return fields
      .map((field) => ({ id, field, frozen: old[field] ?? null, now: current[field] ?? null }))
      .filter(({ frozen, now: said }) => frozen !== said);
  });
}

/** All values of a fact in a line, empty when it has none; null without the fact. */
function summed(values: FrozenFact["values"] | undefined): string | null {
  return values === undefined ? null : Object.values(values).join(", ");
}
