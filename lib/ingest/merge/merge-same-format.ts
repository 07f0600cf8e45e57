import { addDays, type Day } from "@/lib/domain/units/day";
import { tokensOf } from "@/lib/domain/units/meter";
import type { ExportFormat, UsageIssue } from "@/lib/domain/usage/usage";
import { EXPORT_KINDS } from "@/lib/ingest/formats/export-kinds";
import type { IngestResult } from "@/lib/ingest/ingest";
import { makeIssue } from "@/lib/ingest/issues/issue";
import { groupBy } from "@/lib/ingest/rows/group-by";
import { isLarger } from "@/lib/ingest/rows/larger-figures";
import type { RowFigures } from "@/lib/ingest/rows/tally";
import { isOfCompletions, separatelyExported } from "./separately-exported-meters";

/** All files of one format together, with nothing counted twice. */
export interface FormatFigures {
  readonly format: ExportFormat;
  /** Days on which no other format adds completions (`usage`) or money (`paid`). */
  readonly saidDays: { readonly usage: ReadonlySet<Day>; readonly paid: ReadonlySet<Day> };
  readonly figures: readonly RowFigures[];
}

/** Files whose rows are split in the same way. */
interface Group {
  readonly figures: readonly RowFigures[];
}

/** Every day of the readings' periods, empty days included. */
export function coveredDays(readings: readonly IngestResult[]): Set<Day> {
  const days = new Set<Day>();
  for (const { period } of readings)
    if (period !== null)
      for (let day = period.from; day <= period.to; day = addDays(day, 1)) days.add(day);
  return days;
}

/** One {@link FormatFigures} per format, telling in `issues` what was found twice. */
export function mergeSameFormat(
  readings: readonly IngestResult[],
  issues: UsageIssue[],
): FormatFigures[] {
  const kinds: FormatFigures[] = [];
  let repeated = 0;
  let hasUnchecked = false;
  for (const [format, files] of groupBy(readings, ({ format }) => format)) {
    if (format === null) continue;
    const groups: Group[] = [];
    const apart = files.filter((file) => isApart(file, files));
    const others = files.filter((file) => !apart.includes(file));
    for (const alike of groupBy(others, groupingOf).values()) {
      const joined = joinAlike(alike);
      repeated += joined.repeated;
      groups.push(joined);
    }
    const settled = settleByDay(groups);
    repeated += settled.dropped;
    const isUncheckable = (file: IngestResult) => file.complete && !file.buckets?.entries;
    const isUnchecked = settled.dropped > 0 && files.some(isUncheckable);
    hasUnchecked ||= isUnchecked;
    const usage = new Set(files.flatMap((file) => [...daysWithUsageSaid(file)]));
    const paid = coveredDays(files.filter((file) => file.paid.length > 0));
    const figures = [...apart.flatMap(figuresOf), ...settled.figures];
    kinds.push({ format, saidDays: { usage, paid }, figures });
  }
  if (hasUnchecked) issues.push(makeIssue("overlap_unchecked"));
  else if (repeated > 0) issues.push(makeIssue("overlap", 0, { count: String(repeated) }));
  return kinds;
}

/**
 * Days for which a file states the completions, days without any included. A bill states only the days it has tokens
 * for; an export of something else, such as embeddings, states none.
 */
function daysWithUsageSaid(file: IngestResult): ReadonlySet<Day> {
  const completions = file.usage.filter(isOfCompletions);
  const isBill = file.paid.length > 0;
  if (isBill) return new Set(completions.map(({ day }) => day));
  const overrules = file.format === null ? "no-days" : EXPORT_KINDS[file.format].overrules;
  const hasSay =
    overrules === "all-days" || (overrules === "all-days-if-any-use" && completions.length > 0);
  return coveredDays(hasSay ? [file] : []);
}

/** True for a log that shares no answer with any other, so that they add up. */
function isApart(file: IngestResult, files: readonly IngestResult[]): boolean {
  const { answers } = file;
  if (answers === null || file.buckets !== null) return false;
  return files.every(
    (other) => other === file || (other.answers !== null && !answers.mayShare(other.answers)),
  );
}

/** A file without buckets cannot be compared row by row, so it stands alone. */
function groupingOf(reading: IngestResult): string | IngestResult {
  if (reading.buckets?.entries) return reading.buckets.grouping;
  return reading;
}

function joinAlike(files: readonly IngestResult[]): Group & { repeated: number } {
  const [first, ...more] = files;
  if (more.length === 0) return { figures: first ? figuresOf(first) : [], repeated: 0 };
  const joined = new Map<number, RowFigures>();
  let repeated = 0;
  for (const file of files) {
    for (const [key, figures] of file.buckets?.entries ?? []) {
      const known = joined.get(key);
      if (known !== undefined) repeated++;
      joined.set(key, known === undefined ? figures : largerOf(known, figures));
    }
  }
  repeated += dropPartsOfWholes(files, joined);
  return { figures: [...joined.values()], repeated };
}

/** Leaves out steps whose run, and sums whose parts, are in another file; answers how many. */
function dropPartsOfWholes(
  files: readonly IngestResult[],
  joined: Map<number, RowFigures>,
): number {
  const members = new Set(files.flatMap(({ buckets }) => [...(buckets?.members ?? [])]));
  const isThere = new Set(joined.keys());
  let dropped = 0;
  for (const [name, other] of files.flatMap(({ buckets }) => [...(buckets?.unless ?? [])]))
    if ((isThere.has(other) || members.has(other)) && joined.delete(name)) dropped++;
  return dropped;
}

function figuresOf({ usage, paid }: IngestResult): RowFigures[] {
  return [
    ...usage.map((cell) => ({ usage: cell, paid: null })),
    ...paid.map((item) => ({ usage: null, paid: item })),
  ];
}

/**
 * Where differently split files cover one day, that day counts from the file with most on it:
 * the same use split by project and not split by project must not add up.
 */
function settleByDay(groups: readonly Group[]): { figures: RowFigures[]; dropped: number } {
  const byDay = groups.map(({ figures }) => groupBy(figures, claimOf));
  const figures: RowFigures[] = [];
  let dropped = 0;
  for (const claim of new Set(byDay.flatMap((claims) => [...claims.keys()]))) {
    const claims = byDay.map((days) => days.get(claim) ?? []);
    // A day of nothing but a credit is below zero, and still more than no line at all.
    const isBetter = (part: readonly RowFigures[], top: readonly RowFigures[]) =>
      part.length > 0 && (top.length === 0 || isMore(sumOf(part), sumOf(top)));
    const best = claims.reduce((top, part) => (isBetter(part, top) ? part : top), []);
    for (const figure of best) figures.push(figure);
    dropped += claims.reduce((sum, part) => sum + (part === best ? 0 : part.length), 0);
  }
  return { figures, dropped };
}

/** What only one file may count: the day and the kind of use. Embeddings in one file and completions in another add up. */
function claimOf({ usage, paid }: RowFigures): string {
  if (usage === null || paid !== null) return `${paid?.day ?? ""} paid`;
  return separatelyExported(usage)[0] ?? `${usage.day} tokens`;
}

type Weight = readonly [tokens: bigint, money: bigint, requests: bigint, rows: bigint];

/** What a figure is measured by: tokens, then money, then requests; rows so that zeros count. */
function sumOf(figures: readonly RowFigures[]): Weight {
  let [tokens, money, requests] = [0n, 0n, 0n];
  for (const { usage, paid } of figures) {
    tokens += usage === null ? 0n : tokensOf(usage.meters);
    requests += usage?.requests ?? 0n;
    money += paid?.amount ?? 0n;
  }
  return [tokens, money, requests, BigInt(figures.length)];
}

function isMore(a: Weight, b: Weight): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0n) > (b[at] ?? 0n);
}

function largerOf(a: RowFigures, b: RowFigures): RowFigures {
  return isLarger(b, a) ? b : a;
}
