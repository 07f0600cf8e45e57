/** Counts of one request as a log has them: whether input includes cached tokens is still open. */
export interface ReportedCounts {
  readonly input: bigint;
  readonly output: bigint;
  readonly cached: bigint;
  readonly written: bigint;
  /** Reasoning tokens, where the log has them. */
  readonly reasoning?: bigint;
  /** Null where the log has no total. */
  readonly total: bigint | null;
}

/** All input, cached and written tokens included, and all output, reasoning included. */
export interface WholeCounts {
  readonly input: bigint;
  readonly output: bigint;
  /** False when the log has a total and no reading of the counts adds up to it. */
  readonly fitsTotal: boolean;
}

/**
 * Whether cached and written tokens are part of the input (as OpenAI counts) or come on top of it (as
 * Anthropic counts), and whether reasoning is part of the output: the total decides where there is one.
 *
 * @param isBeside what to assume where no total decides
 *
 * @example
 * wholeCounts({ input: 10n, output: 5n, cached: 1000n, written: 0n, total: 1015n }, false).input //=> 1010n
 */
export function wholeCounts(told: ReportedCounts, isBeside: boolean): WholeCounts {
  const { input, output, cached, written, total, reasoning = 0n } = told;
  const beside = input + cached + written;
  const assumed = { input: isBeside ? beside : input, output, fitsTotal: true };
  if (total === null) return assumed;
  const inputs = isBeside ? [beside, input] : [input, beside];
  const outputs = [output, output + reasoning];
  for (const allOutput of outputs)
    for (const allInput of inputs)
      if (allInput + allOutput === total)
        return { input: allInput, output: allOutput, fitsTotal: true };
  return { ...assumed, fitsTotal: false };
}
