import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { type Io, UseError } from "./io";
import type { Words } from "./words";

/** First place saves more than so many hundredths of a percent of what the moved usage costs at OpenAI. */
export interface FailOn {
  readonly kind: "saving-over";
  readonly basisPoints: bigint;
}

/** The conditions that `--fail-on` names, one each. */
export function parseFailOn(texts: readonly string[], t: Words): FailOn[] {
  return texts.map((text) => {
    const percent = /^saving-over=(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
    const basisPoints = percent === undefined ? null : parseDecimal(percent, 2);
    if (basisPoints !== null) return { kind: "saving-over", basisPoints };
    throw new UseError(t("cli.badFailOn", { text }));
  });
}

/** Whether first place saves more than that, like against like; false when nobody's cost is known. */
export function savesOver(report: EstimateReport, basisPoints: bigint): boolean {
  const first = report.vendors.find(({ vendor }) => vendor === report.ranking.horizon[0]);
  if (first?.saving == null || first.costInDisplayCurrency === null) return false;
  const saving = first.saving.expected.pico;
  const before = saving + first.costInDisplayCurrency.expected.pico;
  return saving * 10_000n > basisPoints * before;
}

/** Says of each condition that came true why, and whether any did. */
export function reportFailures(reasons: readonly string[], io: Io, t: Words): boolean {
  for (const reason of reasons) io.err(`${t("cli.failed", { reason })}\n`);
  return reasons.length > 0;
}
