import type { VendorFile } from "@/lib/schemas/catalogue";
import type { Catalogue } from "./catalogue";
import { fileOf, retirementsFileOf } from "./catalogue-yaml";
import { recordProblems } from "./record-problems";

/**
 * What no single file can show: names that lead nowhere, names given twice, prices that overlap.
 * Each problem begins with its file and the place in it.
 */
export function listProblems({
  sources,
  vendors,
  campaigns,
  ratios,
  retirements,
  fineTuning,
  plans,
  programmes,
}: Catalogue): string[] {
  const problems: string[] = [];
  const vocabularies = new Set(Object.keys(ratios.cl100k_base));
  const campaignSlugs = new Set(campaigns.map((campaign) => campaign.slug));
  const offersTwice = new Set(twice(vendors.flatMap((v) => v.offers.map((offer) => offer.slug))));
  const vendorsTwice = new Set(twice(vendors.map((vendor) => vendor.slug)));

  for (const [slug, { original }] of sources) {
    if (original === null) continue;
    if (!sources.has(original)) problems.push(`sources.yaml: ${slug}: no source ${original}`);
    if (sources.get(original)?.original)
      problems.push(`sources.yaml: ${slug}: copies ${original}, itself a copy`);
  }
  for (const vendor of vendors) {
    const say = (what: string) => problems.push(`${fileOf(vendor.slug)}: ${what}`);
    if (vendorsTwice.has(vendor.slug)) say(`vendor ${vendor.slug} given twice`);
    for (const { slug, campaign } of vendor.offers) {
      if (offersTwice.has(slug)) say(`offer ${slug} given twice`);
      if (campaign !== null && !campaignSlugs.has(campaign))
        say(`${slug}: no campaign ${campaign}`);
    }
    for (const problem of [
      ...offerProblems(vendor),
      ...accessSources(vendor.access)
        .filter((slug) => !sources.has(slug))
        .map((slug) => `access: no source ${slug}`),
      ...sourceProblems(vendor, (slug) => sources.has(slug)),
      ...modelProblems(vendor, vocabularies),
      ...overlaps(vendor),
    ])
      say(problem);
  }
  problems.push(...retirementProblems(retirements, (slug) => sources.has(slug)));
  const lists = {
    "fine-tuning.yaml": fineTuning,
    "plans.yaml": plans,
    "programmes.yaml": programmes,
  };
  for (const [file, records] of Object.entries({ ...lists, "campaigns.yaml": campaigns }))
    problems.push(...recordProblems(file, records, { sources, vendors }));
  const slugs = [...plans, ...programmes].map(({ slug }) => slug);
  problems.push(...twice(slugs).map((slug) => `plans and programmes: ${slug} given twice`));
  return problems;
}

function retirementProblems(
  retirements: Catalogue["retirements"],
  isKnown: (source: string) => boolean,
): string[] {
  const slugs = [...retirements.values()].flatMap((file) => file.map(({ slug }) => slug));
  const strangers = [...retirements].flatMap(([host, file]) =>
    file.flatMap(({ slug, statements }) =>
      statements
        .filter(({ source }) => !isKnown(source))
        .map(({ source }) => `${retirementsFileOf(host)}: ${slug}: no source ${source}`),
    ),
  );
  return [...twice(slugs).map((slug) => `retirements: ${slug} given twice`), ...strangers];
}

function offerProblems({ offers }: VendorFile): string[] {
  return offers.flatMap(({ slug, grants, facts }) => [
    ...twice(grants.map((grant) => grant.name)).map((name) => `${slug}: grant ${name} given twice`),
    ...twice(facts.map((fact) => fact.field)).map((field) => `${slug}: fact ${field} given twice`),
  ]);
}

function sourceProblems(vendor: VendorFile, isKnown: (source: string) => boolean): string[] {
  const named = [
    ...vendor.offers.flatMap(({ slug, facts }) =>
      facts.flatMap(({ field, statements }) =>
        statements.map(({ source }) => ({ where: `${slug}: ${field}`, source })),
      ),
    ),
    ...vendor.prices.flatMap(({ model, sources }) =>
      sources.map((source) => ({ where: `price of ${model}`, source })),
    ),
    ...vendor.scores.map(({ model, source }) => ({ where: `score of ${model}`, source })),
    ...vendor.equivalences.map(({ model, source }) => ({ where: `move to ${model}`, source })),
  ];
  return named
    .filter(({ source }) => source !== null && !isKnown(source))
    .map(({ where, source }) => `${where}: no source ${source}`);
}

const OPENAI_VOCABULARIES = ["cl100k_base", "o200k_base", "p50k_base"];

function modelProblems(vendor: VendorFile, vocabularies: ReadonlySet<string>): string[] {
  const ids = new Set(vendor.models.map((model) => model.id));
  const named = [
    ...vendor.prices.map((price) => price.model),
    ...vendor.scores.map((score) => score.model),
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

/** Every source a vendor's addresses, limits, use of data and differences rest on. */
function accessSources(access: VendorFile["access"]): string[] {
  if (access === null) return [];
  const notes = [...access.reach, ...access.limits, ...access.dataUse, ...access.differences];
  return [...access.sources, ...notes.flatMap(({ sources }) => sources)];
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
          a.list === b.list &&
          (a.effectiveUntil === null || (b.effectiveFrom ?? 0) < a.effectiveUntil) &&
          (b.effectiveUntil === null || (a.effectiveFrom ?? 0) < b.effectiveUntil),
      )
      .map((b) => `two prices of ${b.model} at once`),
  );
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
