import { z } from "zod";
import { isOneCurrencyAList } from "@/lib/schemas/catalogue-price";
import { type RecordKind, recordSchema } from "@/lib/schemas/desk-records";
import type { Catalogue } from "./catalogue";
import { listProblems } from "./catalogue-problems";
import {
  type CatalogueRecord,
  type CatalogueRecords,
  catalogueOf,
  catalogueRecords,
  nameOf,
} from "./catalogue-records";
import type { LiveCatalogue } from "./live-catalogue";

/** What is wrong with a document, at a path such as `grants[0].amount`; "" for all of it. */
export interface DocumentProblem {
  readonly path: string;
  readonly message: string;
}

/** A record as somebody wants it; null where it is to be gone. */
export interface WantedRecord {
  readonly kind: RecordKind;
  readonly key: string;
  readonly document: unknown;
}

/** A catalogue with changed records in it, or what is wrong with each, by its name. */
export type Changed =
  | { readonly catalogue: Catalogue; readonly records: CatalogueRecords }
  | { readonly problems: ReadonlyMap<string, readonly DocumentProblem[]> };

const MOST_PROBLEMS = 20;

/**
 * Puts records into the catalogue, by the checks of a load: each by its schema, then all against each
 * other. What the catalogue says of itself already is nobody's fault here.
 */
export function withRecords(live: LiveCatalogue, wanted: readonly WantedRecord[]): Changed {
  const records = new Map(live.records);
  const problems = new Map<string, DocumentProblem[]>();
  for (const { kind, key, document } of wanted) {
    const name = nameOf({ kind, key });
    if (document === null) records.delete(name);
    else {
      const schema: z.ZodType = recordSchema(kind);
      const read = schema.safeParse(document);
      if (read.success) records.set(name, { kind, key, value: read.data } as CatalogueRecord);
      else problems.set(name, issuesOf(read.error));
    }
  }
  if (problems.size > 0) return { problems };
  const catalogue = catalogueOf(records, live.catalogue);
  const found = catalogueRecords(catalogue);
  const [first] = wanted;
  for (const one of wanted)
    if (one.document !== null && !found.has(nameOf(one)))
      problems.set(nameOf(one), [{ path: "", message: `Not the record of the key ${one.key}` }]);
  if (problems.size > 0) return { problems };
  const known = new Set(problemsOf(live.catalogue));
  const said = problemsOf(catalogue).filter((problem) => !known.has(problem));
  for (const message of said.slice(0, MOST_PROBLEMS)) {
    const at = wanted.find(({ document }) => placeOf(document, message) !== "") ?? first;
    if (at === undefined) continue;
    const name = nameOf(at);
    const own = problems.get(name) ?? [];
    problems.set(name, [...own, { path: placeOf(at.document, message), message }]);
  }
  return problems.size > 0 ? { problems } : { catalogue, records: found };
}

function issuesOf({ issues }: z.ZodError): DocumentProblem[] {
  return issues
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => ({ path: z.core.toDotPath(path), message }));
}

function problemsOf(catalogue: Catalogue): string[] {
  const mixed = catalogue.vendors.filter(({ prices }) => !isOneCurrencyAList(prices));
  return [
    ...listProblems(catalogue),
    ...mixed.map(({ slug }) => `${slug}: The prices of one list are in one currency`),
  ];
}

/** Where in a document the name stands with which a problem ends, such as `no source acme-2026`. */
function placeOf(document: unknown, problem: string): string {
  const word = /\bno \w+ (\S.*)$/.exec(problem)?.[1];
  const path = word === undefined ? null : pathTo(document, word);
  return path === null ? "" : z.core.toDotPath(path);
}

function pathTo(value: unknown, word: string): PropertyKey[] | null {
  if (value === word) return [];
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const path = pathTo(inner, word);
    if (path !== null) return [Array.isArray(value) ? Number(name) : name, ...path];
  }
  return null;
}
