import { type Meter, TOKEN_METERS } from "@/lib/domain/units/meter";
import type { DemandSource } from "./demand-source";
import type { Projection } from "./projection";
import { providerIn } from "./provider-usage";
import type { UsedModel } from "./vendor-mapping";

/** OpenAI tokens of one model over a projection. */
export interface ModelTokens {
  readonly all: bigint;
  /** Of them, for training: those are not moved. */
  readonly training: bigint;
}

const TOKENS: ReadonlySet<Meter> = new Set(TOKEN_METERS);

/** Tokens over the projection by model. */
export function tokensByModel({ lanes }: DemandSource): ReadonlyMap<string, ModelTokens> {
  const totals = new Map<string, ModelTokens>();
  for (const [model, own] of lanes) {
    let [all, training] = [0n, 0n];
    for (const { meter, total } of own) {
      if (TOKENS.has(meter)) all += total;
      if (meter === "training") training += total;
    }
    totals.set(model, { all, training });
  }
  return totals;
}

/** Tokens over the projection, all models. */
export function totalTokens(source: DemandSource): bigint {
  let sum = 0n;
  for (const { all } of tokensByModel(source).values()) sum += all;
  return sum;
}

/** Of them, those of OpenAI's own API. */
export function openAiTokens(source: DemandSource): bigint {
  let sum = 0n;
  for (const [model, { all }] of tokensByModel(source)) if (providerIn(model) === null) sum += all;
  return sum;
}

/** The models met, by id. */
export function usedModels({ patterns }: Projection): UsedModel[] {
  const used = new Map<string, { known: UsedModel["known"]; names: Set<string> }>();
  for (const { cells } of patterns) {
    for (const { name, parts } of cells) {
      const [first] = parts;
      if (first === undefined) continue;
      const { model, known } = first.group;
      const own = used.get(model) ?? { known, names: new Set<string>() };
      own.names.add(name);
      used.set(model, own);
    }
  }
  return [...used]
    .map(([id, { known, names }]) => ({ id, known, names: [...names].sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
