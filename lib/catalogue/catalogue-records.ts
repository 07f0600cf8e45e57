import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/schemas/canonical-json";
import type { VendorFile } from "@/lib/schemas/catalogue";
import {
  type RecordKind,
  type RecordValue,
  recordKey,
  recordOwner,
  recordSchema,
} from "@/lib/schemas/desk-records";
import type { Catalogue } from "./catalogue";
import { sortedBy } from "./catalogue-yaml";
import { withoutDefaults } from "./without-defaults";

/** One record of a catalogue, as its schema reads it. */
export type CatalogueRecord = {
  [K in RecordKind]: { readonly kind: K; readonly key: string; readonly value: RecordValue<K> };
}[RecordKind];

/** Records by {@link nameOf}, in the order of the files. */
export type CatalogueRecords = ReadonlyMap<string, CatalogueRecord>;

/** What tells a record from all others. */
export function nameOf({ kind, key }: { readonly kind: string; readonly key: string }): string {
  return `${kind} ${key}`;
}

/** What is in a catalogue and no record of the desk's: it comes from the files alone. */
type Rest = Pick<Catalogue, "fx" | "edits">;

/** A catalogue as its records. */
export function catalogueRecords(catalogue: Catalogue): CatalogueRecords {
  const records = new Map<string, CatalogueRecord>();
  for (const record of listRecords(catalogue)) {
    const kept = withNumber(record, (key) => records.has(nameOf({ kind: record.kind, key })));
    records.set(nameOf(kept), kept);
  }
  return records;
}

/** Two prices may be named alike: the second is `/2`. */
function withNumber(record: CatalogueRecord, isTaken: (key: string) => boolean): CatalogueRecord {
  if (!isTaken(record.key)) return record;
  let number = 2;
  while (isTaken(`${record.key}/${number}`)) number++;
  return { ...record, key: `${record.key}/${number}` };
}

function* listRecords(catalogue: Catalogue): Generator<CatalogueRecord> {
  const { campaigns, plans, programmes, sources, vendors, retirements, ratios } = catalogue;
  for (const value of campaigns) yield record("campaign", "", value);
  for (const value of plans) yield record("plan", "", value);
  for (const value of programmes) yield record("programme", "", value);
  for (const [slug, value] of sources) yield record("source", slug, value);
  for (const vendor of vendors) yield* vendorRecords(vendor);
  for (const [host, ends] of retirements)
    for (const value of ends) yield record("retirement", host, value);
  for (const [openai, of] of Object.entries(ratios))
    for (const [vendor, value] of Object.entries(of))
      yield record("token-ratio", `${openai}/${vendor}`, value);
  yield* tuningRecords(catalogue.fineTuning);
}

function* tuningRecords(file: Catalogue["fineTuning"]): Generator<CatalogueRecord> {
  for (const value of file.hosts) yield record("tuning-host", "", value);
  for (const value of file.perks) yield record("tuning-perk", "", value);
  for (const value of file.steps) yield record("tuning-step", "", value);
  for (const value of file.openai) yield record("openai-tuning", "", value);
  for (const value of file.advice) yield record("tuning-advice", "", value);
}

function* vendorRecords(file: VendorFile): Generator<CatalogueRecord> {
  const { models, prices, equivalences, scores, offers, ...vendor } = file;
  const { slug } = vendor;
  yield record("vendor", "", vendor);
  for (const value of models) yield record("model", slug, value);
  for (const value of prices) yield record(priceKind(slug), slug, value);
  if (equivalences.length > 0) yield record("equivalence", slug, { equivalences });
  for (const value of scores) yield record("score", slug, value);
  for (const value of offers) yield record("offer", slug, value);
}

const priceKind = (vendor: string) => (vendor === "openai" ? "openai-price" : "price");

function record<K extends RecordKind>(
  kind: K,
  owner: string,
  value: RecordValue<K>,
): CatalogueRecord {
  // A day of a price is a number as it is read; its key is of what the file says.
  const said = /price$/.test(kind) ? z.encode(recordSchema(kind), value as never) : value;
  return { kind, key: recordKey(kind, owner, said), value } as CatalogueRecord;
}

/** A record as the files say it: what the schema fills in is left out. */
export function documentOf({ kind, value }: CatalogueRecord): unknown {
  const schema: z.ZodType = recordSchema(kind);
  return withoutDefaults(schema, z.encode(schema, value));
}

/** SHA-256 of a document, hex: the same for equal ones, however their keys are ordered. */
export function documentDigest(document: unknown): string {
  return createHash("sha256").update(canonicalJson(document)).digest("hex");
}

/** The catalogue of these records, with what no record holds of another. */
export function catalogueOf(records: CatalogueRecords, rest: Rest): Catalogue {
  const all = [...records.values()];
  const of = <K extends RecordKind>(kind: K, owner?: string) =>
    all.flatMap((one) =>
      one.kind === kind && (owner === undefined || recordOwner(kind, one.key) === owner)
        ? [one.value as RecordValue<K>]
        : [],
    );
  const keyed = <K extends RecordKind>(kind: K) =>
    all.flatMap((one) =>
      one.kind === kind ? [[one.key, one.value as RecordValue<K>] as const] : [],
    );
  const hosts = new Set(keyed("retirement").map(([key]) => recordOwner("retirement", key)));
  const ratios = keyed("token-ratio");
  const ratiosOf = (openai: string) =>
    Object.fromEntries(
      ratios.flatMap(([key, value]) => {
        const [own, vendor = ""] = key.split("/");
        return own === openai ? [[vendor, value]] : [];
      }),
    );
  const { fx, edits } = rest;
  return {
    ...{ fx, edits },
    fineTuning: {
      ...{ hosts: of("tuning-host"), perks: of("tuning-perk"), steps: of("tuning-step") },
      ...{ openai: of("openai-tuning"), advice: of("tuning-advice") },
    },
    campaigns: of("campaign"),
    plans: of("plan"),
    programmes: of("programme"),
    sources: new Map(keyed("source")),
    vendors: of("vendor").map((vendor) => ({
      ...vendor,
      models: of("model", vendor.slug),
      prices: of(priceKind(vendor.slug), vendor.slug),
      equivalences: of("equivalence", vendor.slug).flatMap(({ equivalences }) => equivalences),
      // As they are written: their places are part of the revision.
      scores: sortedBy(({ model }) => model, of("score", vendor.slug)),
      offers: of("offer", vendor.slug),
    })),
    retirements: new Map([...hosts].map((host) => [host, of("retirement", host)])),
    ratios: {
      cl100k_base: ratiosOf("cl100k_base"),
      o200k_base: ratiosOf("o200k_base"),
      p50k_base: ratiosOf("p50k_base"),
    },
  };
}
