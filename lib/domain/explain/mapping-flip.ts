import { contextOn, type EstimateContext } from "@/lib/domain/estimate/estimate-context";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { freeModels } from "@/lib/domain/estimate/free-use";
import {
  askedOf,
  countedWith,
  isLive,
  mayStandIn,
  periodCost,
} from "@/lib/domain/estimate/mapping-choice";
import { expectedSaving } from "@/lib/domain/estimate/vendor-estimate";
import { movesTo, partFor } from "@/lib/domain/estimate/vendor-mapping";
import type { Flip, MappingChange } from "@/lib/domain/report/flip-report";
import type { Pico } from "@/lib/domain/units/money";
import { canStay, type FlipQuestion, type Savings } from "./flip-dial";
import { STAY, winnerOf } from "./winner";

type Rows = MappingChange["rows"];

/** The cheapest, or dearest, of a vendor's models that may stand in for each used one, where it is not the present one. */
function otherModels(context: EstimateContext, vendor: string, cheapest: boolean): Rows {
  const { assumptions, cycle, used } = context;
  const part = partFor(context, vendor);
  const free = freeModels(part, assumptions);
  const present = movesTo(context, vendor);
  return used.flatMap(({ id, known }) => {
    const now = present.get(id)?.[0]?.vendorModel.id;
    const counted = countedWith(known);
    if (known === null || counted === null || now === undefined) return [];
    const asked = askedOf({ id, known }, counted, cycle);
    let best: { readonly vendorModel: string; readonly cost: bigint } | null = null;
    for (const model of part.models.values()) {
      if (!mayStandIn(model.tier, known.tier, true) || !isLive(part, model.id, assumptions))
        continue;
      const cost = periodCost(part, asked, model, assumptions, free);
      if (cost === null) continue;
      const beats = best === null || (cheapest ? cost < best.cost : cost > best.cost);
      if (beats) best = { vendorModel: model.id, cost };
    }
    return best === null || best.vendorModel === now
      ? []
      : [{ openaiModel: id, vendorModel: best.vendorModel }];
  });
}

function withRows({ mapping }: Assumptions, vendor: string, rows: Rows): Assumptions["mapping"] {
  const changed = { ...mapping };
  for (const { openaiModel, vendorModel } of rows) {
    changed[openaiModel] = { ...changed[openaiModel], [vendor]: vendorModel };
  }
  return changed;
}

/** What a vendor is expected to save, less connecting it, with some of its models changed. */
function savingWith(
  context: EstimateContext,
  { integrationCost }: FlipQuestion,
  vendor: string,
  rows: Rows,
): bigint | null {
  const { assumptions } = context;
  const changed = { ...assumptions, mapping: withRows(assumptions, vendor, rows) };
  const saving = expectedSaving({ ...context, assumptions: changed }, vendor);
  return saving === null ? null : saving - integrationCost;
}

/**
 * As few of the rows as still do it: each is left out that can be. Null when they cannot be fewer than
 * `limit`: as soon as too few are left to try.
 */
function fewest(rows: Rows, does: (rows: Rows) => boolean, limit: number): Rows | null {
  let kept = rows;
  for (const [at, row] of rows.entries()) {
    if (kept.length - (rows.length - at) >= limit) return null;
    const without = kept.filter((one) => one !== row);
    if (without.length > 0 && does(without)) kept = without;
  }
  return kept.length < limit ? kept : null;
}

/**
 * The nearest change of one vendor's models that changes first place: of the fewest models, then of
 * the vendor ranked highest. Others win with their cheapest models, the first loses with its dearest.
 *
 * @param present what is saved as things stand
 * @returns one flip, or none
 */
export function mappingFlips(question: FlipQuestion, present: Savings): Flip[] {
  const context = contextOn(question.base, {}, question.fx);
  const stays = canStay(question);
  const winner = winnerOf(present, stays);
  const winnerWith = (vendor: string, saving: bigint) => {
    const changed = new Map(present).set(vendor, saving as Pico);
    return winnerOf(changed, stays, winner);
  };
  const ranked = [...present].sort(([, a], [, b]) => (a > b ? -1 : a < b ? 1 : 0));
  let best: Flip | null = null;
  for (const [vendor] of ranked) {
    const limit = best?.at ?? Number.POSITIVE_INFINITY;
    if (limit <= 1) break;
    const rows = otherModels(context, vendor, vendor !== winner);
    const does = (tried: Rows) => {
      const saving = savingWith(context, question, vendor, tried);
      return saving !== null && winnerWith(vendor, saving) !== winner;
    };
    if (rows.length === 0 || !does(rows)) continue;
    const few = fewest(rows, does, limit);
    if (few === null) continue;
    const saving = savingWith(context, question, vendor, few);
    const to = saving === null ? STAY : winnerWith(vendor, saving);
    best = {
      assumption: "mapping",
      from: winner,
      to,
      at: few.length,
      change: { vendor, rows: few },
    };
  }
  return best === null ? [] : [best];
}
