import { z } from "zod";
import { type DocumentProblem, problemOfSentence } from "@/lib/domain/desk/document-problem";
import { isOneCurrencyAList } from "@/lib/schemas/catalogue-price";
import { type RecordKind, recordSchema } from "@/lib/schemas/desk-records";
import { issueProblem } from "@/lib/schemas/issue-problem";
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
import { pathsTo, stillThere } from "./pointing-records";

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
  const problems = new Map<string, readonly DocumentProblem[]>();
  for (const { kind, key, document } of wanted) {
    const name = nameOf({ kind, key });
    if (document === null) records.delete(name);
    else {
      const schema: z.ZodType = recordSchema(kind);
      const read = schema.safeParse(document);
      if (read.success) records.set(name, { kind, key, value: read.data } as CatalogueRecord);
      else problems.set(name, read.error.issues.slice(0, MOST_PROBLEMS).map(issueProblem));
    }
  }
  if (problems.size > 0) return { problems };
  const catalogue = catalogueOf(records, live.catalogue);
  const found = catalogueRecords(catalogue);
  for (const one of wanted) {
    const own = one.document === null ? stillThere(one, records) : ofAnotherKey(one, found);
    if (own.length > 0) problems.set(nameOf(one), own);
  }
  if (problems.size > 0) return { problems };
  const known = new Set(problemsOf(live.catalogue));
  const said = problemsOf(catalogue).filter((problem) => !known.has(problem));
  for (const message of said.slice(0, MOST_PROBLEMS)) {
    const at = wanted.find(({ document }) => placeOf(document, message) !== "") ?? wanted[0];
    if (at === undefined) continue;
    const own = problems.get(nameOf(at)) ?? [];
    const problem = { path: placeOf(at.document, message), ...problemOfSentence(message) };
    problems.set(nameOf(at), [...own, problem]);
  }
  return problems.size > 0 ? { problems } : { catalogue, records: found };
}

function ofAnotherKey(one: WantedRecord, found: CatalogueRecords): DocumentProblem[] {
  if (found.has(nameOf(one))) return [];
  return [{ path: "", ...problemOfSentence(`Not the record of the key ${one.key}`) }];
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
  const [path] = word === undefined ? [] : pathsTo(document, (value) => value === word);
  return path === undefined ? "" : z.core.toDotPath(path);
}
