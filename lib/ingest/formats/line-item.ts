import type { Meter } from "@/lib/domain/units/meter";
import { isEmbeddingModel } from "@/lib/ingest/rows/export-reader";
import { normaliseModelId } from "./model-id";

/** In a line item, input is what was neither read from the cache nor written to it. */
const DIRECTIONS: ReadonlyMap<string, Meter> = new Map([
  ["input", "inputUncached"],
  ["cached input", "inputCached"],
  ["cache writes", "cacheWrite"],
  ["output", "output"],
  ["training", "training"],
  ["input_tokens", "inputUncached"],
  ["input_cached_tokens", "inputCached"],
  ["input_cache_write_tokens", "cacheWrite"],
  ["output_tokens", "output"],
]);

/** Bills say this of an embedding model, and no direction. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([["ada v2", "text-embedding-ada-002"]]);
/** What is billed in its own unit, as bills call it. */
const IN_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^dall-e (\d)/i, "dall-e-$1"],
  [/^whisper/i, "whisper-1"],
  [/^tts(?:[- ]1)?(?= hd|-hd)/i, "tts-1-hd"],
  [/^tts/i, "tts-1"],
  [/^(gpt-[\w.-]+)/i, "$1"],
];

/**
 * The model and meter a bill's line item names, or null when it is about something else.
 *
 * Split at the last comma: `dall-e 3, standard, 1024x1024` has commas too. What stands before a bar is
 * where the model was used. Text of a model that has other tokens too (`gpt-image-1 text`) is the
 * model's; its images or sounds stay apart (`gpt-image-1 image`), as they have a price of their own. A
 * fine-tune is billed as `ft-` and what it was tuned from.
 *
 * @example
 * parseLineItem("gpt-4o-2024-08-06, cached input") //=> { model: "gpt-4o-2024-08-06", meter: "inputCached" }
 * parseLineItem("evals | ft-gpt-4o-2024-08-06, output") //=> { model: "ft:gpt-4o-2024-08-06", meter: "output" }
 * parseLineItem("web search tool calls | gpt-4o mini, med") //=> null
 */
export function parseLineItem(item: string): { model: string; meter: Meter } | null {
  const named = item.slice(item.lastIndexOf("|") + 1).trim();
  const old = OLD_NAMES.get(named.toLowerCase());
  if (old !== undefined) return { model: old, meter: "embeddingInput" };
  const comma = named.lastIndexOf(", ");
  if (comma <= 0) return null;
  const of = /^(\S+?)(?: (text|image|audio))?$/i.exec(named.slice(0, comma).trim());
  const modality = (of?.[2] ?? "text").toLowerCase();
  const id = normaliseModelId((of?.[1] ?? "").replace(/^ft-/i, "ft:"));
  const direction = named.slice(comma + 2);
  const meter = DIRECTIONS.get(direction.trim().toLowerCase());
  if (meter === undefined || !/^[\w.:/-]{1,200}$/.test(id)) return null;
  const model = modality === "text" ? id : `${id} ${modality}`;
  return { model, meter: isEmbeddingModel(model) && meter !== "output" ? "embeddingInput" : meter };
}

/** The model that a bill counts in images, seconds or characters; empty when none is named. */
export function modelOfUnits(item: string): string {
  const named = item.slice(item.lastIndexOf("|") + 1).trim();
  for (const [pattern, model] of IN_UNITS) {
    const found = pattern.exec(named);
    if (found) return model.replace("$1", found[1] ?? "").toLowerCase();
  }
  return "";
}
