import { minus } from "@/lib/domain/units/amount";
import { day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";
import type { EstimateReport } from "./estimate-report";

/** Last day individuals in the mainland had Azure OpenAI, by Yicai of 17 October 2024. */
const LAST_MAINLAND_INDIVIDUALS = day("2024-10-20");

/** OpenAI's models at Azure, without usage of other vendors: a way to stay with them, no vendor to move to. */
export interface AzureBaseline {
  /** OpenAI's list price: Azure's own prices are not in the catalogue. */
  readonly money: Money;
  /** True when something in the usage has no list price. */
  readonly atLeast: boolean;
  /**
   * Who can have it on the claim day: anyone; eligible customers of Hong Kong; in the mainland
   * individuals and enterprises, then enterprises alone. On the mainland sources disagree.
   */
  readonly access: "anyone" | "eligible-hk" | "mainland" | "mainland-enterprises";
}

/**
 * What the usage costs at Azure OpenAI and whether the region can have it. Never a saving: it is
 * OpenAI's own list price under another contract.
 */
export function azureBaselineOf({
  baseline,
  assumptions: { region, startOn },
}: Pick<EstimateReport, "baseline" | "assumptions">): AzureBaseline {
  const { atLeast } = baseline.list;
  let pico = baseline.list.money.pico;
  for (const { list } of baseline.providers) pico = minus(pico, list.pico);
  const money = { ...baseline.list.money, pico };
  if (region === "other") return { money, atLeast, access: "anyone" };
  if (region === "HK") return { money, atLeast, access: "eligible-hk" };
  const open = startOn <= LAST_MAINLAND_INDIVIDUALS;
  return { money, atLeast, access: open ? "mainland" : "mainland-enterprises" };
}
