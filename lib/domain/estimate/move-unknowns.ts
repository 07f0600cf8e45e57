import type { OpenAiModel } from "@/lib/domain/catalogue/catalogue";
import type { DemandSource, Lane } from "./demand-source";
import type { Unknown } from "./estimate-report";
import { mayFallShort, mayPass } from "./lane-price";
import type { ModelMove, Moves } from "./model-move";
import { MOVABLE } from "./openai-side";

/** What is open about the price of some usage on one model. */
function priceUnknowns(
  { price, sighting, vendorModel: { id: about } }: ModelMove,
  lanes: readonly Lane[],
  { longest, means, conditions }: DemandSource,
): Unknown[] {
  if (price === null || sighting === null) return [{ code: "no-price", about, day: null }];
  const unknowns: Unknown[] = [];
  if (sighting.distanceDays > 0) {
    unknowns.push({ code: "price-unseen-on-day", about, day: sighting.nearestDay });
  }
  const { hours, upTo, batchPermille } = price.conditions;
  const add = (code: Unknown["code"]) => unknowns.push({ code, about, day: null });
  if (hours.length > 0 && lanes.some(({ group }) => group.hours === null)) add("price-hours");
  if (upTo !== null) add("price-range");
  if (batchPermille === null && lanes.some(({ group }) => group.service === "batch")) {
    add("batch-price");
  }
  const differs = lanes.some(
    ({ group }) =>
      mayPass(price, group, longest.get(group) ?? 0, conditions) ||
      (means.has(group) && mayFallShort(price, group, conditions)),
  );
  if (differs) add("prompt-length");
  return unknowns;
}

/** What the sources and the export leave open about a vendor's models and their prices. */
export function moveUnknowns(
  moves: Moves,
  {
    cycle,
    used,
  }: {
    readonly cycle: DemandSource;
    readonly used: readonly { readonly id: string; readonly known: OpenAiModel | null }[];
  },
): Unknown[] {
  const unknowns = new Map<string, Unknown>();
  const add = (unknown: Unknown) => unknowns.set(`${unknown.code} ${unknown.about}`, unknown);
  for (const [openaiModel, pieces] of moves) {
    const lanes = (cycle.lanes.get(openaiModel) ?? []).filter(({ meter }) => MOVABLE.has(meter));
    const known = used.find(({ id }) => id === openaiModel)?.known;
    const isCounted = known?.tokenizer != null || known?.provided !== undefined;
    if (!isCounted) add({ code: "tokenizer", about: openaiModel, day: null });
    for (const move of pieces) {
      const about = move.vendorModel.id;
      if (!move.ratio.measured) add({ code: "tokenizer", about, day: null });
      for (const unknown of priceUnknowns(move, lanes, cycle)) add(unknown);
    }
  }
  return [...unknowns.values()];
}
