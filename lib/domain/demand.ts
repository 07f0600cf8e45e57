import { compareLines, type DemandDay, type DemandLine } from "./draw-down";
import { TOKEN_METERS } from "./meter";
import { meterPrice } from "./price-on";
import type { ProjectedCell, ProjectedDay } from "./projection";
import { convertTokens } from "./token-ratio";
import type { ModelMove } from "./vendor-mapping";

/** Which end of a ratio band to convert with. */
export type RatioEnd = "low" | "mid" | "high";

type Moves = ReadonlyMap<string, ModelMove>;
type Meter = (typeof TOKEN_METERS)[number];

/** Batches and tiers of one model are one demand: they are summed before they are converted. */
function tokensByModel(cells: readonly ProjectedCell[], moves: Moves) {
  const sums = new Map<ModelMove, Map<Meter, bigint>>();
  for (const { model, meters } of cells) {
    const move = moves.get(model);
    if (move === undefined) continue;
    const sum = sums.get(move) ?? new Map<Meter, bigint>();
    for (const meter of TOKEN_METERS) {
      const tokens = meters[meter];
      if (tokens !== undefined && tokens > 0n) sum.set(meter, (sum.get(meter) ?? 0n) + tokens);
    }
    sums.set(move, sum);
  }
  return sums;
}

function linesOf(cells: readonly ProjectedCell[], moves: Moves, end: RatioEnd): DemandLine[] {
  const lines: DemandLine[] = [];
  for (const [{ vendorModel, ratio, price }, sums] of tokensByModel(cells, moves)) {
    for (const [meter, tokens] of sums) {
      lines.push({
        model: vendorModel.id,
        meter,
        tokens: convertTokens(tokens, ratio[end]),
        perMillion: price === null ? null : meterPrice(price, meter),
      });
    }
  }
  return lines.sort(compareLines);
}

/**
 * What moved usage asks of a vendor each day, in the vendor's own tokens: OpenAI tokens × ratio,
 * rounded half up per day, model and meter.
 */
export function demandOf(days: readonly ProjectedDay[], moves: Moves, end: RatioEnd): DemandDay[] {
  return days.map(({ day, cells }) => ({ day, lines: linesOf(cells, moves, end) }));
}
