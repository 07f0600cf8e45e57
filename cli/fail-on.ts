import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";
import { formatDecimal, parseDecimal } from "@/lib/domain/units/decimal";
import { endingWithin } from "./deadlines";
import { type Io, UseError } from "./io";
import type { Words } from "./words";

/** A condition that ends a pipeline. */
export type FailOn =
  /** Some used model ends within so many days of the day the catalogue is read at. */
  | { readonly kind: "model-ends-in"; readonly days: number }
  /** First place saves more than so many hundredths of a percent of what the moved usage costs at OpenAI. */
  | { readonly kind: "saving-over"; readonly basisPoints: bigint };

/** The conditions that `--fail-on` names, one each. */
export function parseFailOn(texts: readonly string[], t: Words): FailOn[] {
  return texts.map((text) => {
    const days = /^model-ends-in=(\d{1,4})d$/.exec(text)?.[1];
    if (days !== undefined) return { kind: "model-ends-in", days: Number(days) };
    const percent = /^saving-over=(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
    const basisPoints = percent === undefined ? null : parseDecimal(percent, 2);
    if (basisPoints !== null) return { kind: "saving-over", basisPoints };
    throw new UseError(t("cli.badFailOn", { text }));
  });
}

/** What the conditions are held against. */
interface Found {
  /** Names of the models that are used. */
  readonly names: readonly string[];
  /** Null where nothing was estimated: then no saving is too large. */
  readonly report: EstimateReport | null;
  readonly catalogue: EstimateCatalogue;
  readonly asOf: Day;
}

/** Why the conditions that came true did. */
export function failures(
  conditions: readonly FailOn[],
  { names, report, catalogue, asOf }: Found,
  t: Words,
): string[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === "model-ends-in") {
      const ending = endingWithin(names, catalogue, asOf, condition.days);
      const models = ending.join(t("cli.comma"));
      return ending.length === 0 ? [] : [t("cli.failOn.ends", { models, days: condition.days })];
    }
    if (report === null || !savesOver(report, condition.basisPoints)) return [];
    const percent = formatDecimal(condition.basisPoints, 2);
    return [t("cli.failOn.saving", { percent, vendor: report.ranking.horizon[0] ?? "" })];
  });
}

/** Whether first place saves more than that, like against like; false when nobody's cost is known. */
function savesOver(report: EstimateReport, basisPoints: bigint): boolean {
  const first = report.vendors.find(({ vendor }) => vendor === report.ranking.horizon[0]);
  const saving = first?.saving?.expected?.pico;
  const cost = first?.costInDisplayCurrency?.expected?.pico;
  if (saving === undefined || cost === undefined) return false;
  return saving * 10_000n > basisPoints * (saving + cost);
}

/** Says why the run fails, and whether it does. */
export function reportFailures(reasons: readonly string[], io: Io, t: Words): boolean {
  for (const reason of reasons) io.err(`${t("cli.failed", { reason })}\n`);
  return reasons.length > 0;
}
