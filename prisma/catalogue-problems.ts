import type { VendorFile } from "@/lib/schemas/catalogue";
import type { Catalogue } from "./read-catalogue";

/** What no single file can show: names that lead nowhere, names given twice, prices that overlap. */
export function listProblems(catalogue: Catalogue): string[] {
  const problems: string[] = [];
  const { sources, vendors, campaigns, ratios } = catalogue;
  const say = (where: string, what: string) => problems.push(`${where}: ${what}`);
  const wantSource = (where: string, slug: string | null) => {
    if (slug !== null && !sources.has(slug)) say(where, `no source ${slug}`);
  };
  for (const [slug, { original }] of sources) wantSource(`source ${slug}`, original);
  for (const slug of twice(vendors.map((vendor) => vendor.slug))) say(slug, "vendor given twice");
  const offers = vendors.flatMap((vendor) => vendor.offers);
  for (const slug of twice(offers.map((offer) => offer.slug))) say(slug, "offer given twice");
  const campaignSlugs = new Set(campaigns.map((campaign) => campaign.slug));
  for (const { slug, campaign, grants, facts } of offers) {
    if (campaign !== null && !campaignSlugs.has(campaign)) say(slug, `no campaign ${campaign}`);
    for (const name of twice(grants.map((grant) => grant.name))) say(slug, `grant ${name} twice`);
    for (const field of twice(facts.map((fact) => fact.field))) say(slug, `fact ${field} twice`);
    for (const { field, statements } of facts)
      for (const { source } of statements) wantSource(`${slug} ${field}`, source);
  }
  for (const vendor of vendors) {
    for (const { model, sources: seenBy } of vendor.prices)
      for (const source of seenBy) wantSource(`${vendor.slug} price of ${model}`, source);
    for (const { source } of vendor.equivalences) wantSource(`${vendor.slug} equivalence`, source);
    for (const problem of modelProblems(vendor, new Set(Object.keys(ratios.cl100k_base)))) {
      say(vendor.slug, problem);
    }
    for (const problem of overlaps(vendor)) say(vendor.slug, problem);
  }
  return problems;
}

const OPENAI_VOCABULARIES = ["cl100k_base", "o200k_base", "p50k_base"];

function modelProblems(vendor: VendorFile, vocabularies: ReadonlySet<string>): string[] {
  const ids = new Set(vendor.models.map((model) => model.id));
  const named = [
    ...vendor.prices.map((price) => price.model),
    ...vendor.aliases.map((alias) => alias.model),
    ...vendor.equivalences.map((equivalence) => equivalence.model),
    ...vendor.offers.flatMap((offer) => offer.grants.flatMap((grant) => grant.models ?? [])),
  ];
  const strangers = vendor.models.filter(
    ({ tokenizer }) =>
      tokenizer !== null &&
      !vocabularies.has(tokenizer) &&
      !OPENAI_VOCABULARIES.includes(tokenizer),
  );
  return [
    ...twice(vendor.models.map((model) => model.id)).map((id) => `model ${id} given twice`),
    ...[...new Set(named)].filter((id) => !ids.has(id)).map((id) => `no model ${id}`),
    ...strangers.map(({ id, tokenizer }) => `${id}: no ratios for ${tokenizer}`),
  ];
}

/** Prices of one model that both say they held on one day. */
function overlaps({ prices }: VendorFile): string[] {
  const dated = prices.filter((price) => price.effectiveFrom !== null);
  return dated.flatMap((a, at) =>
    dated
      .slice(at + 1)
      .filter(
        (b) =>
          a.model === b.model &&
          (a.effectiveUntil === null || (b.effectiveFrom ?? 0) < a.effectiveUntil) &&
          (b.effectiveUntil === null || (a.effectiveFrom ?? 0) < b.effectiveUntil),
      )
      .map((b) => `two prices of ${b.model} at once`),
  );
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
