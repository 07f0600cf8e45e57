import { offerOfGrant } from "@/lib/domain/catalogue/grant";
import type { Statement } from "@/lib/domain/catalogue/offer";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { pricesAnswerSchema } from "@/lib/schemas/listing";
import { offerAnswerSchema } from "@/lib/schemas/offer-json";

/** A statement the figures rest on, with the offer it speaks of; a price's source with its model. */
export interface CitedStatement {
  readonly id: string;
  readonly publisher: string;
  readonly dateText: string;
  readonly words: Bilingual;
  /** Under the language: `/offers/…`, `/sources`. */
  readonly path: string;
}

/** Vendors whose facts are cited: who comes first, and who comes near. */
const CITED_VENDORS = 3;

async function ask(path: string): Promise<unknown> {
  const response = await fetch(path, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/**
 * What the first vendors of a ranking rest on: for each offer that counts, the statement behind each
 * of its facts; for each price, its sources.
 */
export async function fetchCitations(report: ReportSummary): Promise<CitedStatement[]> {
  const { asOf } = report.assumptions;
  const first = report.ranking.horizon.slice(0, CITED_VENDORS);
  const vendors = report.vendors.filter(({ vendor }) => first.includes(vendor));
  const said = await Promise.all(countedOffers(vendors).map((slug) => statementsOf(slug, asOf)));
  return [...said.flat(), ...(await priceSources(vendors, asOf))];
}

/** Offers whose grants count for something in any band, each once; "up to" counts at best. */
function countedOffers(vendors: readonly VendorSummary[]): string[] {
  const grants = vendors.flatMap((vendor) => vendor.grants);
  const counted = grants.filter(
    ({ used, lapsed, remaining, upTo, advertised }) =>
      used + lapsed + remaining > 0n || (upTo && advertised !== null),
  );
  return [...new Set(counted.map(({ slug }) => offerOfGrant(slug)))].toSorted();
}

async function statementsOf(slug: string, asOf: Day): Promise<CitedStatement[]> {
  const path = `/api/v1/offers/${encodeURIComponent(slug)}?asOf=${formatDay(asOf)}`;
  const { facts } = offerAnswerSchema.parse(await ask(path)).offer;
  return facts.flatMap(({ restsOn, statements }): CitedStatement[] => {
    const statement: Statement | undefined = statements.find(({ id }) => id === restsOn);
    if (statement === undefined) return [];
    const { id, source, dateText, words } = statement;
    return [{ id, publisher: source.publisher, dateText, words, path: `/offers/${slug}` }];
  });
}

async function priceSources(
  vendors: readonly VendorSummary[],
  asOf: Day,
): Promise<CitedStatement[]> {
  const wanted = new Set(
    vendors.flatMap(({ vendor, mapping }) =>
      mapping.flatMap(({ vendorModel }) => (vendorModel ? [`${vendor}/${vendorModel}`] : [])),
    ),
  );
  const { prices } = pricesAnswerSchema.parse(await ask(`/api/v1/prices?asOf=${formatDay(asOf)}`));
  return prices
    .filter(({ vendor, model }) => wanted.has(`${vendor}/${model}`))
    .flatMap(({ vendor, model, sources }) =>
      sources.slice(0, 1).map(({ slug, publisher, title }) => {
        const words = title ?? slug;
        const id = `price/${vendor}/${model}/${slug}`;
        return { id, publisher, dateText: "", words: { en: words, zh: words }, path: "/sources" };
      }),
    );
}
