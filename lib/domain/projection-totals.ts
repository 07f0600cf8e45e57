import { tokensOf } from "./meter";
import type { Projection } from "./projection";
import type { UsedModel } from "./vendor-mapping";

/** OpenAI tokens of one model over a projection. */
export interface ModelTokens {
  readonly all: bigint;
  /** Of them, for training: those are not moved. */
  readonly training: bigint;
}

/** Tokens by model; a model without tokens is there with zero. */
export function tokensByModel({ patterns }: Projection): ReadonlyMap<string, ModelTokens> {
  const totals = new Map<string, ModelTokens>();
  for (const { cells, times } of patterns) {
    for (const { model, meters } of cells) {
      const { all, training } = totals.get(model) ?? { all: 0n, training: 0n };
      totals.set(model, {
        all: all + tokensOf(meters) * times,
        training: training + (meters.training ?? 0n) * times,
      });
    }
  }
  return totals;
}

/** Tokens over all models. */
export function totalTokens(projection: Projection): bigint {
  let sum = 0n;
  for (const { all } of tokensByModel(projection).values()) sum += all;
  return sum;
}

/** The models met, by id. */
export function usedModels({ patterns }: Projection): UsedModel[] {
  const used = new Map<string, UsedModel>();
  for (const { cells } of patterns) {
    for (const { model, known } of cells) used.set(model, { id: model, known });
  }
  return [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
