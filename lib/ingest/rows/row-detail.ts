import {
  type HourPart,
  PROMPT_EDGES,
  type PromptPart,
  type UsageCell,
} from "@/lib/domain/usage/usage";
import { addMeters } from "./add-meters";
import type { RowPeriod } from "./row-period";

const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;
const NOT_TOLD = -1;

/** Which part of its cell a row is about. */
export interface RowDetail {
  /** Hour of its UTC day, 0 to 23; -1 where the row covers more than an hour. */
  readonly hour: number;
  /** How many of {@link PROMPT_EDGES} its prompts are longer than; -1 where the row sums up several requests. */
  readonly edges: number;
}

/** The one value for a row with neither, compared by identity. */
export const NO_DETAIL: RowDetail = { hour: NOT_TOLD, edges: NOT_TOLD };

/** How many of {@link PROMPT_EDGES} a prompt is longer than. */
export function edgesBelow(prompt: number): number {
  let edges = 0;
  while (edges < PROMPT_EDGES.length && prompt > (PROMPT_EDGES[edges] ?? 0)) edges++;
  return edges;
}

/**
 * The hour and the prompt length of a row. A single request has both. Several requests within an hour have the
 * hour, and the length only where all prompts together are shorter than the first edge.
 *
 * @param isAnswer for a row that is one answer, whatever its day
 * @param isSummed for formats whose hourly and longer buckets are added up by the fast path
 */
export function detailOf(
  { requests, meters }: UsageCell,
  { start, end, written }: RowPeriod,
  { isAnswer, isSummed }: { readonly isAnswer: boolean; readonly isSummed: boolean },
): RowDetail {
  if (written !== undefined) return NO_DETAIL;
  const isInHour = end - start <= SECONDS_PER_HOUR && hourOf(start) === hourOf(end - 1);
  const isWholeHour = isSummed && end - start === SECONDS_PER_HOUR;
  if (isInHour && isWholeHour) return { hour: hourOf(start), edges: NOT_TOLD };
  if (isSummed && !isInHour) return NO_DETAIL;
  // A day's figures often have its midnight for a time.
  const isDay = !isAnswer && end - start === 1 && start % SECONDS_PER_DAY === 0;
  const hour = isInHour && !isDay ? hourOf(start) : NOT_TOLD;
  const { inputUncached = 0n, inputCached = 0n, cacheWrite = 0n, embeddingInput = 0n } = meters;
  const edges = edgesBelow(Number(inputUncached + inputCached + cacheWrite + embeddingInput));
  const isTold = isAnswer || requests === 1n || (requests > 0n && edges === 0);
  return isTold || hour !== NOT_TOLD ? { hour, edges: isTold ? edges : NOT_TOLD } : NO_DETAIL;
}

/** Hour of its UTC day, 0 to 23, of a moment in unix seconds. */
export function hourOf(seconds: number): number {
  return ((seconds % SECONDS_PER_DAY) - (seconds % SECONDS_PER_HOUR)) / SECONDS_PER_HOUR;
}

/** A row's cell with the part that it is about, as it stands in a result. */
export function withDetail(cell: UsageCell, { hour, edges }: RowDetail): UsageCell {
  const { requests, meters } = cell;
  const longerThan = PROMPT_EDGES[edges - 1];
  const prompts = longerThan === undefined ? [] : [{ longerThan, requests, meters }];
  return {
    ...cell,
    ...(edges !== NOT_TOLD && { prompts }),
    ...(hour !== NOT_TOLD && { hours: [{ hour, meters }] }),
  };
}

/** Two cells of one key as one: their parts only where both tell them. */
export function addCells(known: UsageCell | undefined, more: UsageCell): UsageCell {
  return known === undefined ? more : sumOfCells(known, [more]);
}

/** Cells of one key as one: their parts only where all tell them. */
export function sumOfCells(first: UsageCell, others: readonly UsageCell[]): UsageCell {
  if (others.length === 0) return first;
  const { prompts: _, hours: __, ...cell } = first;
  const all = [first, ...others];
  const prompts = all.flatMap((one) => one.prompts ?? []);
  const hours = all.flatMap((one) => one.hours ?? []);
  return {
    ...cell,
    requests: all.reduce((sum, { requests }) => sum + requests, 0n),
    meters: others.reduce((sum, { meters }) => addMeters(sum, meters), first.meters),
    ...(all.every((one) => one.prompts) && { prompts: sumOfPrompts(prompts) }),
    ...(all.every((one) => one.hours) && { hours: sumOfHours(hours) }),
  };
}

function sumOfPrompts(all: readonly PromptPart[]): PromptPart[] {
  const parts = new Map<number, PromptPart>();
  for (const part of all) {
    const { longerThan, requests, meters } = part;
    const same = parts.get(longerThan);
    const sum = same && {
      longerThan,
      requests: same.requests + requests,
      meters: addMeters(same.meters, meters),
    };
    parts.set(longerThan, sum ?? part);
  }
  return [...parts.values()].sort((a, b) => a.longerThan - b.longerThan);
}

function sumOfHours(all: readonly HourPart[]): HourPart[] {
  const parts = new Map<number, HourPart>();
  for (const part of all) {
    const same = parts.get(part.hour);
    const sum = same && { hour: part.hour, meters: addMeters(same.meters, part.meters) };
    parts.set(part.hour, sum ?? part);
  }
  return [...parts.values()].sort((a, b) => a.hour - b.hour);
}
