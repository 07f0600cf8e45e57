import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { unquotedNumbers } from "@/lib/domain/catalogue/quoted-numbers";
import type { Day } from "@/lib/domain/units/day";
import { formatDecimal, parseDecimal } from "@/lib/domain/units/decimal";
import type { Currency } from "@/lib/domain/units/money";
import type { SuggestionProblem } from "./suggestion-problem";

/** What a suggestion needs to know of a price. Figures are in millionths of the currency per million. */
interface PricedModel {
  readonly model: string;
  readonly currency: Currency;
  readonly list: string;
  readonly perMillion: Readonly<Record<string, bigint | undefined>>;
  readonly effectiveFrom: Day | null;
  readonly seenFrom: Day | null;
  readonly announcedOn: Day | null;
}

const DECIMALS = 6;
const FIELD = /^prices\.([A-Za-z0-9_-]+)\.perMillion\.([A-Za-z]+)$/;

/**
 * The field of a vendor's record by which a suggestion names a figure of a price.
 *
 * @example
 * priceField("qwen2.5-72b", "output") //=> "prices.qwen2_5-72b.perMillion.output"
 */
export function priceField(model: string, meter: string): string {
  return `prices.${model.replaceAll(/[^A-Za-z0-9_-]/g, "_")}.perMillion.${meter}`;
}

/** Whether a proposal is of a figure of a vendor's price. */
export function isOfPrice({ record, field }: Proposal): boolean {
  return record.kind === "vendor" && FIELD.test(field);
}

const meterIn = (field: string) => FIELD.exec(field)?.[2] ?? "";

function pricesNamed<P extends PricedModel>(prices: readonly P[], field: string): P[] {
  const meter = meterIn(field);
  return prices.filter(
    ({ model, perMillion }) =>
      priceField(model, meter) === field &&
      Object.hasOwn(perMillion, meter) &&
      perMillion[meter] !== undefined,
  );
}

const beginOf = ({ effectiveFrom, seenFrom, announcedOn }: PricedModel) =>
  effectiveFrom ?? seenFrom ?? announcedOn ?? Number.NEGATIVE_INFINITY;

/**
 * The price that stands on a day and whose figure is what a proposal says, and the meter; null for none.
 * Each currency and list of prices has one that stands: its newest.
 */
export function pricePointedAt<P extends PricedModel>(
  prices: readonly P[],
  { field, before }: Proposal,
  on: Day,
): { readonly price: P; readonly meter: string } | null {
  const meter = meterIn(field);
  const begun = pricesNamed(prices, field).filter((price) => beginOf(price) <= on);
  const inOrder = begun.toSorted((a, b) => beginOf(a) - beginOf(b));
  const standing = new Map(inOrder.map((price) => [`${price.currency} ${price.list}`, price]));
  const price = [...standing.values()].find(
    ({ perMillion }) => perMillion[meter] === figureOf(before),
  );
  return price === undefined ? null : { price, meter };
}

/** A figure as a file writes it, in quotes; null for what is none. */
function figureOf(written: Proposal["after"]): bigint | null {
  const figure = typeof written === "string" ? parseDecimal(written, DECIMALS) : null;
  return figure !== null && figure >= 0n ? figure : null;
}

/** What is wrong with a correction of one of these prices, a vendor's, or null. */
export function priceSuggestionProblem(
  prices: readonly PricedModel[],
  proposal: Proposal,
  today: Day,
): SuggestionProblem | null {
  const { field, before, after, words, day } = proposal;
  if (pricesNamed(prices, field).length === 0) return "no-such-field";
  if (pricePointedAt(prices, proposal, today) === null) return "changed-since";
  const figure = figureOf(after);
  if (figure === null) return "unquoted";
  if (figure === figureOf(before)) return "no-change";
  if (day > today) return "day-ahead";
  return unquotedNumbers(formatDecimal(figure, DECIMALS), words).length > 0 ? "unquoted" : null;
}
