import type { Meter } from "@/lib/domain/units/meter";
import { isEmbeddingModel } from "@/lib/ingest/rows/export-reader";
import { keepModel } from "./model-id";

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

/**
 * The model and meter a bill's line item names, or null when it is about something else.
 *
 * Split at the last comma: `dall-e 3, standard, 1024x1024` has commas too. What stands before a bar is
 * where the model was used. A model with a space (`gpt-image-1 text`) is not a model id, so its
 * tokens stay a named payment. A fine-tune is billed as `ft-` and what it was tuned from.
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
  const model = keepModel(named.slice(0, comma).trim()).replace(/^ft-/i, "ft:");
  const direction = named.slice(comma + 2);
  const meter = DIRECTIONS.get(direction.trim().toLowerCase());
  if (meter === undefined || !/^[\w.:/-]{1,200}$/.test(model)) return null;
  return { model, meter: isEmbeddingModel(model) && meter !== "output" ? "embeddingInput" : meter };
}
