import { bilingual, dateOf } from "@/lib/data/row-values";
import type { VendorFile } from "@/lib/schemas/catalogue";
import type { Prisma } from "@/prisma/generated/client";
import type { Catalogue } from "./catalogue";
import { equivalenceRows } from "./equivalence-rows";
import { fineTuningRows } from "./fine-tuning-rows";
import { marketRows } from "./market-rows";
import { offerRows } from "./offer-rows";
import { priceRows, priceSourceRows } from "./price-rows";
import { retirementRows } from "./retirement-rows";
import { sortedKeys } from "./sorted-keys";

/** The catalogue as rows, table by table, in an order in which they can be written. */
export function catalogueRows(catalogue: Catalogue) {
  const { vendors } = catalogue;
  const { campaign, plan, programme } = marketRows(catalogue);
  return {
    campaign,
    source: [...catalogue.sources].map(([slug, { date, original, looked, ...source }]) => ({
      slug,
      ...source,
      dateText: date,
      day: dateOf(date),
      originalSlug: original,
      lookedOn: looked && dateOf(looked.on),
      linkState: looked?.found ?? null,
      ...bilingual("linkNote", looked?.note ?? null),
    })) satisfies Prisma.SourceCreateManyInput[],
    vendor: vendors.map(({ slug, name, regions, access }) => ({
      slug,
      ...bilingual("name", name),
      regionsKnown: regions !== null,
      regions: regions ?? [],
      ...(access && { access: sortedKeys(access) as Prisma.InputJsonObject }),
    })) satisfies Prisma.VendorCreateManyInput[],
    model: vendors.flatMap(({ slug, models }) =>
      models.map(({ id, tier, tokenizer, note }) => ({
        vendorSlug: slug,
        id,
        tier,
        tokenizer,
        ...bilingual("note", note),
      })),
    ) satisfies Prisma.ModelCreateManyInput[],
    modelAlias: vendors.flatMap(aliasRows),
    price: vendors.flatMap(priceRows),
    priceSource: vendors.flatMap(priceSourceRows),
    score: vendors.flatMap(scoreRows),
    plan,
    programme,
    ...offerRows(vendors, catalogue.sources),
    ...equivalenceRows(vendors),
    ...retirementRows(catalogue.retirements),
    fineTuningRecord: fineTuningRows(catalogue.fineTuning),
    tokenRatio: ratioRows(catalogue),
    fxRate: catalogue.fx.map(({ day, cnyPerUsdMicro, source }) => ({
      day: dateOf(day),
      cnyPerUsdMicro,
      sourceSlug: source,
    })) satisfies Prisma.FxRateCreateManyInput[],
  };
}

/** The log of our own edits as rows. Apart, because each names the digest of the others. */
export function editRows({ edits }: Catalogue) {
  return edits.map(({ day, revision, why, records }, position) => ({
    position,
    day: dateOf(day),
    revision,
    ...bilingual("why", why),
    records,
  })) satisfies Prisma.CatalogueEditCreateManyInput[];
}

export type CatalogueRows = ReturnType<typeof catalogueRows>;

function aliasRows({ slug, aliases }: VendorFile): Prisma.ModelAliasCreateManyInput[] {
  return aliases.map(({ alias, model, from, until }) => ({
    id: `${alias}/${dateOf(from)?.toISOString().slice(0, 10) ?? "start"}`,
    alias,
    vendorSlug: slug,
    modelId: model,
    fromDay: dateOf(from),
    untilDay: dateOf(until),
  }));
}

function scoreRows({ slug, scores }: VendorFile): Prisma.ScoreCreateManyInput[] {
  return scores.map(({ model, day, source, ...score }, position) => ({
    ...score,
    vendorSlug: slug,
    position,
    modelId: model,
    day: dateOf(day),
    sourceSlug: source,
  }));
}

function ratioRows({ ratios }: Catalogue): Prisma.TokenRatioCreateManyInput[] {
  const rows: Prisma.TokenRatioCreateManyInput[] = [];
  for (const openai of ["cl100k_base", "o200k_base", "p50k_base"] as const)
    for (const [vendor, texts] of Object.entries(ratios[openai]))
      for (const text of ["zh", "en", "code"] as const)
        rows.push({
          id: `${openai}/${vendor}/${text}`,
          openai,
          vendor: vendor === "family" ? null : vendor,
          text,
          lowTenThousandths: texts[text][0],
          midTenThousandths: texts[text][1],
          highTenThousandths: texts[text][2],
        });
  return rows;
}
