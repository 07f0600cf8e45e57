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

function groupByVendor<T extends { readonly vendor: string }>(rows: readonly T[]) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(row.vendor);
    if (own === undefined) groups.set(row.vendor, [row]);
    else own.push(row);
  }
  return groups;
}

/** Finds one vendor's rows of a list. A list is sorted by vendor once, however often it is asked. */
function rowsByVendor<T extends { readonly vendor: string }>() {
  const sorted = new WeakMap<readonly T[], ReadonlyMap<string, readonly T[]>>();
  return (rows: readonly T[], vendor: string): readonly T[] => {
    const known = sorted.get(rows) ?? groupByVendor(rows);
    sorted.set(rows, known);
    return known.get(vendor) ?? [];
  };
}
const pricesOf = rowsByVendor<Price>();
const equivalencesOf = rowsByVendor<Equivalence>();
const modelsOf = rowsByVendor<VendorModel>();
const offersOf = rowsByVendor<EstimateOffer>();

/** One vendor's part of a catalogue on the day of the assumptions. */
export function vendorPart(
  catalogue: EstimateCatalogue,
  vendor: string,
  lifetimes: Lifetimes,
  assumptions: Assumptions,
): VendorPart {
  const rows = new Map<string, Price[]>();
  for (const price of rowsFor(pricesOf(catalogue.prices, vendor), assumptions)) {
    const own = rows.get(price.model);
    if (own === undefined) rows.set(price.model, [price]);
    else own.push(price);
  }
  const courses = new Map<string, readonly PriceFrom[]>();
  return {
    vendor,
    equivalences: equivalencesOf(catalogue.equivalences, vendor),
    models: new Map(modelsOf(catalogue.vendorModels, vendor).map((model) => [model.id, model])),
    tokenRatios: catalogue.tokenRatios,
    offers: offersOf(catalogue.offers, vendor),
    lifetimes,
    courseOf(model) {
      const known = courses.get(model) ?? priceCourse(rows.get(model) ?? [], assumptions.asOf);
      courses.set(model, known);
      return known;
    },
  };
}
