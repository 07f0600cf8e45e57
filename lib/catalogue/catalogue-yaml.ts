import { Document, isCollection, isMap, isScalar, isSeq, type Node, visit } from "yaml";
import { z } from "zod";
import {
  campaignsFileSchema,
  type EditsFile,
  editsFileSchema,
  plansFileSchema,
  programmesFileSchema,
  sourcesFileSchema,
  type TokenRatiosFile,
  tokenRatiosFileSchema,
  type VendorFile,
  vendorFileSchema,
} from "@/lib/schemas/catalogue";
import { type FineTuningFile, fineTuningFileSchema } from "@/lib/schemas/catalogue-fine-tuning";
import { type RetirementsFile, retirementsFileSchema } from "@/lib/schemas/catalogue-retirement";
import type { Catalogue } from "./catalogue";
import { withoutDefaults } from "./without-defaults";

/** A list or map of plain values this short stands on one line. */
const ONE_LINE = 90;
/** What is nearer to the top than this never does: it would jump between shapes as it grows. */
const NESTED = 2;

/**
 * The catalogue as its YAML files, by path under prisma/catalog. One text for equal contents: keys
 * in the schema's order, what the schema would fill in left out, records by name.
 */
export function catalogueFiles(catalogue: Omit<Catalogue, "fx">): ReadonlyMap<string, string> {
  const { campaigns, edits, fineTuning, retirements, sources, ratios, vendors } = catalogue;
  const slugOf = ({ slug }: { readonly slug: string }) => slug;
  return new Map([
    ["campaigns.yaml", yamlOf(campaignsFileSchema, sortedBy(slugOf, campaigns))],
    ["plans.yaml", yamlOf(plansFileSchema, sortedBy(slugOf, catalogue.plans))],
    ["programmes.yaml", yamlOf(programmesFileSchema, sortedBy(slugOf, catalogue.programmes))],
    ["edits.yaml", editsYaml(edits)],
    ["fine-tuning.yaml", fineTuningYaml(fineTuning)],
    ["sources.yaml", yamlOf(sourcesFileSchema, inOrder(sources))],
    ["token-ratios.yaml", yamlOf(tokenRatiosFileSchema, sortedRatios(ratios))],
    ...[...retirements].map(([host, file]) => [retirementsFileOf(host), endsYaml(file)] as const),
    ...vendors.map((vendor) => [fileOf(vendor.slug), vendorYaml(vendor)] as const),
  ]);
}

/** Where a vendor's records stand. */
export function fileOf(vendor: string): string {
  return vendor === "openai" ? "openai.yaml" : `vendors/${vendor}.yaml`;
}

/** Where what ends at a host stands. */
export function retirementsFileOf(host: string): string {
  return `retirements/${host}.yaml`;
}

function endsYaml(file: RetirementsFile): string {
  return yamlOf(
    retirementsFileSchema,
    sortedBy(({ slug }) => slug, file),
  );
}

function fineTuningYaml({ hosts, perks, steps, openai, advice }: FineTuningFile): string {
  const slugOf = ({ slug }: { readonly slug: string }) => slug;
  return yamlOf(fineTuningFileSchema, {
    hosts: sortedBy(slugOf, hosts),
    perks: sortedBy(slugOf, perks),
    steps: sortedBy(({ on, slug }) => `${on} ${slug}`, steps),
    openai: sortedBy(({ model }) => model, openai),
    advice: sortedBy(slugOf, advice),
  });
}

/** The log of our own edits, oldest first. */
export function editsYaml(edits: EditsFile): string {
  return yamlOf(editsFileSchema, edits);
}

/** One vendor's file. */
export function vendorYaml(vendor: VendorFile): string {
  return yamlOf(vendorFileSchema, {
    ...vendor,
    models: sortedBy(({ id }) => id, vendor.models),
    aliases: sortedBy(({ alias, from }) => `${alias}\n${from ?? ""}`, vendor.aliases),
    prices: sortedBy(({ model }) => model, vendor.prices),
    scores: sortedBy(({ model }) => model, vendor.scores),
    offers: sortedBy(({ slug }) => slug, vendor.offers),
  });
}

/** A sorted copy; what has the same key keeps its order. */
export function sortedBy<T>(keyOf: (item: T) => string, items: readonly T[]): T[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

function sortedRatios(ratios: TokenRatiosFile): TokenRatiosFile {
  const { cl100k_base, o200k_base, p50k_base } = ratios;
  const sorted = (of: typeof cl100k_base) =>
    inOrder(
      new Map(Object.entries(of).map(([name, { zh, en, code }]) => [name, { zh, en, code }])),
    );
  return {
    cl100k_base: sorted(cl100k_base),
    o200k_base: sorted(o200k_base),
    p50k_base: sorted(p50k_base),
  };
}

function inOrder<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries(sortedBy(([key]) => key, [...entries]));
}

function yamlOf<T extends z.ZodType>(schema: T, value: z.output<T>): string {
  const document = new Document(withoutDefaults(schema, z.encode(schema, value)));
  visit(document, {
    Collection(_, node, path) {
      node.flow = path.filter(isCollection).length >= NESTED && isShort(node);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function isShort(node: Node): boolean {
  const parts = isMap(node) ? node.items.map(({ value }) => value) : isSeq(node) ? node.items : [];
  return parts.every(isScalar) && JSON.stringify(node).length <= ONE_LINE;
}
