import type {
  Equivalence,
  EstimateCatalogue,
  EstimateOffer,
  Price,
  TokenRatio,
  VendorModel,
} from "@/lib/domain/catalogue/catalogue";
import type { Lifetimes } from "@/lib/domain/catalogue/lifetime";
import { type PriceFrom, priceCourse } from "@/lib/domain/catalogue/price-on";
import type { Assumptions } from "./estimate-report";

/** One vendor's part of the catalogue, so that a model is not looked for among everyone's. */
export interface VendorPart {
  readonly vendor: string;
  readonly equivalences: readonly Equivalence[];
  readonly models: ReadonlyMap<string, VendorModel>;
  readonly tokenRatios: readonly TokenRatio[];
  readonly offers: readonly EstimateOffer[];
  readonly lifetimes: Lifetimes;
  /** The prices of a model from `asOf` on, of the list the region buys from. */
  courseOf(model: string): readonly PriceFrom[];
}

/** The vendor's list a region buys from: the international one abroad, where there is one. Never both. */
export function rowsFor(
  rows: readonly Price[],
  { region }: Pick<Assumptions, "region">,
): readonly Price[] {
  const abroad = region === "other" && rows.some(({ list }) => list === "international");
  const wanted = abroad ? "international" : "native";
  return rows.every(({ list }) => list === wanted)
    ? rows
    : rows.filter(({ list }) => list === wanted);
}

/** One vendor's part of a catalogue on the day of the assumptions. */
export function vendorPart(
  catalogue: EstimateCatalogue,
  vendor: string,
  lifetimes: Lifetimes,
  assumptions: Assumptions,
): VendorPart {
  const isOwn = (row: { readonly vendor: string }) => row.vendor === vendor;
  const rows = new Map<string, Price[]>();
  for (const price of rowsFor(catalogue.prices.filter(isOwn), assumptions)) {
    const own = rows.get(price.model);
    if (own === undefined) rows.set(price.model, [price]);
    else own.push(price);
  }
  const courses = new Map<string, readonly PriceFrom[]>();
  return {
    vendor,
    equivalences: catalogue.equivalences.filter(isOwn),
    models: new Map(catalogue.vendorModels.filter(isOwn).map((model) => [model.id, model])),
    tokenRatios: catalogue.tokenRatios,
    offers: catalogue.offers.filter(isOwn),
    lifetimes,
    courseOf(model) {
      const known = courses.get(model) ?? priceCourse(rows.get(model) ?? [], assumptions.asOf);
      courses.set(model, known);
      return known;
    },
  };
}
