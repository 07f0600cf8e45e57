import type { DemandSource } from "./demand";
import type { Projection } from "./projection";
import type { UsedModel } from "./vendor-mapping";

/** OpenAI tokens of one model over a projection. */
export interface ModelTokens {
  readonly all: bigint;
  /** Of them, for training: those are not moved. */
  readonly training: bigint;
}

/** Tokens over the projection by model; a model without tokens is absent. */
export function tokensByModel({ lanes }: DemandSource): ReadonlyMap<string, ModelTokens> {
  const totals = new Map<string, ModelTokens>();
  for (const [model, meters] of lanes) {
    let all = 0n;
    for (const { total } of meters.values()) all += total;
    totals.set(model, { all, training: meters.get("training")?.total ?? 0n });
  }
  return totals;
}

/** Tokens over the projection, all models. */
export function totalTokens(source: DemandSource): bigint {
  let sum = 0n;
  for (const { all } of tokensByModel(source).values()) sum += all;
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
