import { createHash } from "node:crypto";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { unquotedNumbers } from "@/lib/domain/catalogue/quoted-numbers";
import type { Day } from "@/lib/domain/units/day";
import type { Answer, MachineSource, SourceReading } from "./reading";

interface Asked {
  readonly sources: readonly MachineSource[];
  readonly catalogue: Catalogue;
  readonly day: Day;
  /** Source → digest of what it answered last. */
  readonly known: ReadonlyMap<string, string>;
  readonly ask: (address: string) => Promise<Answer>;
}

export interface Read {
  readonly readings: readonly SourceReading[];
  readonly proposals: readonly Proposal[];
  /** Not taken, and why: a value whose number or day is not in the quoted words. */
  readonly refused: readonly string[];
}

/** Asks each source once, one after another. Whatever one of them does, the others are read. */
export async function readSources({ sources, ask, ...held }: Asked): Promise<Read> {
  const readings: SourceReading[] = [];
  const found: Proposal[] = [];
  for (const source of sources) {
    const { proposals, reading } = await readSource(source, ask, held);
    readings.push(reading);
    found.push(...proposals);
  }
  const isRefused = (one: Proposal) => unquoted(one).length > 0;
  return {
    readings,
    proposals: found.filter((one) => !isRefused(one)),
    refused: found.filter(isRefused).map((one) => {
      const values = unquoted(one).join(", ");
      return `${one.record.slug} ${one.field}: the quoted words do not name ${values}`;
    }),
  };
}

/** A day somebody looked is no word of the source's. */
function unquoted({ field, after, words }: Proposal): string[] {
  if (field.endsWith("readOn")) return [];
  return String(after)
    .split(",")
    .flatMap((value) => unquotedNumbers(value, words));
}

async function readSource(
  source: MachineSource,
  ask: Asked["ask"],
  { catalogue, day, known }: Pick<Asked, "catalogue" | "day" | "known">,
): Promise<{ reading: SourceReading; proposals: Proposal[] }> {
  const { slug, address } = source;
  const none = { status: null, sha256: null, problem: null, leads: [] };
  const base = { source: slug, address, day, ...none };
  let answer: Answer;
  try {
    answer = await ask(address);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { reading: { ...base, found: "unreachable", problem }, proposals: [] };
  }
  const { status, text } = answer;
  if (status === 404 || status === 410)
    return { reading: { ...base, found: "gone", status }, proposals: [] };
  if (status !== 200) return { reading: { ...base, found: "unreachable", status }, proposals: [] };
  const sha256 = createHash("sha256").update(text).digest("hex");
  const before = known.get(slug);
  const isSame = before === sha256;
  try {
    const { proposals, leads } = source.read(text, catalogue, day);
    const found = before === undefined ? "first" : isSame ? "unchanged" : "changed";
    // What an unchanged list points at was pointed at before.
    const reading = { ...base, found, status, sha256, leads: isSame ? [] : leads } as const;
    return { reading, proposals: proposals.map((one) => ({ ...one, source: address, day })) };
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 300) : String(error);
    return { reading: { ...base, found: "unreadable", status, sha256, problem }, proposals: [] };
  }
}
