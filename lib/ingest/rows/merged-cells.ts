import { plus } from "@/lib/domain/units/amount";
import type { PaidItem, UsageCell } from "@/lib/domain/usage/usage";
import { usedMeters } from "./add-meters";
import { addCells } from "./row-detail";
import { byDayModelBatchTier, compareText } from "./tally";

/** Cells and money of several files together. Equal keys add up, with hours and prompt lengths where all parts have them. */
export class MergedCells {
  readonly #cells = new Map<string, UsageCell>();
  readonly #paid = new Map<string, PaidItem>();

  addUsage(cell: UsageCell): void {
    const { day, model, batch, tier, provider = "" } = cell;
    const key = JSON.stringify([day, model, batch, tier, provider]);
    this.#cells.set(key, addCells(this.#cells.get(key), cell));
  }

  addPaid(item: PaidItem): void {
    const key = JSON.stringify([item.day, item.item]);
    const known = this.#paid.get(key);
    this.#paid.set(key, known ? { ...known, amount: plus(known.amount, item.amount) } : item);
  }

  /** By day, model, batch, tier. */
  usage(): UsageCell[] {
    return [...this.#cells.values()].map(withUsedMeters).sort(byDayModelBatchTier);
  }

  /** By day, item. */
  paid(): PaidItem[] {
    return [...this.#paid.values()].sort((a, b) => a.day - b.day || compareText(a.item, b.item));
  }
}

function withUsedMeters({ prompts, hours, ...cell }: UsageCell): UsageCell {
  const used = <T extends Pick<UsageCell, "meters">>(part: T): T => ({
    ...part,
    meters: usedMeters(part.meters),
  });
  return {
    ...used(cell),
    ...(prompts && { prompts: prompts.map(used) }),
    ...(hours && { hours: hours.map(used) }),
  };
}
