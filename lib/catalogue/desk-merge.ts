import { recordKindSchema } from "@/lib/schemas/desk-records";
import type { Prisma } from "@/prisma/generated/client";
import type { Catalogue } from "./catalogue";
import {
  type CatalogueRecords,
  catalogueRecords,
  documentDigest,
  documentOf,
  nameOf,
} from "./catalogue-records";
import { type WantedRecord, withRecords } from "./document-problems";

/** What the files and the desk say together. */
export interface Merged {
  readonly catalogue: Catalogue;
  /** Records that both changed: the desk's stand, and the files' do not. */
  readonly refused: readonly string[];
  /** Why nothing can be loaded; the rest then is what the files say alone. */
  readonly contradictions: readonly string[];
}

/**
 * Brings together what the files say and what editors published since, record by record. Where only one
 * of the two changed a record since the files were last loaded, that one holds. Where both did, the
 * desk's stands until somebody brings them together; `isForced` takes the files'. What the files have
 * come to say too is the desk's no more.
 */
export async function mergeWithDesk(
  tx: Prisma.TransactionClient,
  catalogue: Catalogue,
  isForced: boolean,
): Promise<Merged> {
  const files = catalogueRecords(catalogue);
  const now = digestsOf(files);
  const held = await tx.fileRecord.findMany();
  const last = new Map(held.map((row) => [nameOf(row), row.digest]));
  const kept: WantedRecord[] = [];
  const settled: { kind: string; key: string }[] = [];
  const refused: string[] = [];
  for (const { kind, key, document } of await tx.deskRecord.findMany()) {
    const name = nameOf({ kind, key });
    const [inFiles, atDesk] = [
      now.get(name),
      document === null ? undefined : documentDigest(document),
    ];
    const isChanged = inFiles !== last.get(name);
    if (inFiles === atDesk || (isChanged && isForced)) settled.push({ kind, key });
    else {
      kept.push({ kind: recordKindSchema.parse(kind), key, document });
      if (isChanged) refused.push(name);
    }
  }
  const live = { digest: null, catalogue, records: files };
  const made = kept.length === 0 ? live : withRecords(live, kept);
  if ("problems" in made) {
    const problems = [...made.problems].flatMap(([name, all]) =>
      all.map(({ path, message }) => `${name}: ${path === "" ? message : `${path}: ${message}`}`),
    );
    return { catalogue, refused, contradictions: problems };
  }
  for (const where of settled) await tx.deskRecord.deleteMany({ where });
  await noteFiles(tx, files, { now, last, refused: new Set(refused) });
  return { catalogue: made.catalogue, refused, contradictions: [] };
}

function digestsOf(records: CatalogueRecords): ReadonlyMap<string, string> {
  return new Map([...records].map(([name, record]) => [name, documentDigest(documentOf(record))]));
}

interface Digests {
  readonly now: ReadonlyMap<string, string>;
  readonly last: ReadonlyMap<string, string>;
  readonly refused: ReadonlySet<string>;
}

/** Notes what the files say, for the next load; of what was refused, what they said before. */
async function noteFiles(
  tx: Prisma.TransactionClient,
  files: CatalogueRecords,
  { now, last, refused }: Digests,
): Promise<void> {
  const wanted = new Map([...now].filter(([name]) => !refused.has(name)));
  for (const name of refused) {
    const before = last.get(name);
    if (before !== undefined) wanted.set(name, before);
  }
  const isSame =
    wanted.size === last.size && [...wanted].every(([name, digest]) => last.get(name) === digest);
  if (isSame) return;
  await tx.fileRecord.deleteMany();
  await tx.fileRecord.createMany({
    data: [...wanted].map(([name, digest]) => {
      const { kind, key } = files.get(name) ?? namedBy(name);
      return { kind, key, digest };
    }),
  });
}

function namedBy(name: string) {
  const [kind = "", key = ""] = name.split(" ");
  return { kind, key };
}
