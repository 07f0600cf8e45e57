import type { Day } from "@/lib/domain/units/day";
import type { EstimateCatalogue } from "./catalogue";
import { indexOpenAiModels } from "./openai-model";
import { isAnnouncedBy, type Retirement } from "./retirement";

/** When one of OpenAI's models ends, under the name it was asked by. */
export interface ModelEnd {
  readonly name: string;
  /** The catalogue's id of what the name meant; null when the catalogue does not know it. */
  readonly model: string | null;
  /** Null: OpenAI had announced no end. */
  readonly end: Retirement | null;
}

/**
 * The end, announced by `asOf`, of each model OpenAI itself serves, soonest first, then by name. A name is
 * looked up as it is and as what it meant on `asOf`; of several ends the first holds.
 */
export function modelEnds(
  names: readonly string[],
  catalogue: Pick<EstimateCatalogue, "openaiModels" | "aliases" | "retirements">,
  asOf: Day,
): ModelEnd[] {
  const models = indexOpenAiModels(catalogue);
  const ends = catalogue.retirements.filter(
    (end) =>
      end.host === "openai" &&
      (end.subject === "model" || end.subject === "fine-tune") &&
      isAnnouncedBy(end, asOf),
  );
  const found = names.map((name) => {
    const model = models.find(name, asOf)?.id ?? null;
    const own = ends
      .filter((end) => end.models.some((id) => id === name || id === model))
      .toSorted((a, b) => sortKey(a) - sortKey(b));
    return { name, model, end: own[0] ?? null };
  });
  return found.toSorted(
    (a, b) => sortKey(a.end) - sortKey(b.end) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** What has no known last day comes last. */
function sortKey(end: Retirement | null): number {
  return end?.lastDay ?? Number.MAX_SAFE_INTEGER;
}
