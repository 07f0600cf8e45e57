import type { Meter } from "@/lib/domain/meter";
import { isEmbeddingModel } from "./export-reader";
import { keepModel } from "./model-id";

/** In a line item, input is what was neither read from the cache nor written to it. */
const DIRECTIONS: ReadonlyMap<string, Meter> = new Map([
  ["input", "inputUncached"],
  ["cached input", "inputCached"],
  ["cache writes", "cacheWrite"],
  ["output", "output"],
]);

/**
 * The model and meter a bill's line item names, or null when it is about something else.
 *
 * Split at the last comma: `dall-e 3, standard, 1024x1024` has commas too. A model with a space
 * (`gpt-image-1 text`, `evals | gpt-4o`) is not a model id, so its tokens stay a named payment.
 *
 * @example
 * parseLineItem("gpt-4o-2024-08-06, cached input") //=> { model: "gpt-4o-2024-08-06", meter: "inputCached" }
 * parseLineItem("web search tool calls | gpt-4o mini, med") //=> null
 */
export function parseLineItem(item: string): { model: string; meter: Meter } | null {
  const comma = item.lastIndexOf(", ");
  if (comma <= 0) return null;
  const model = keepModel(item.slice(0, comma).trim());
  const meter = DIRECTIONS.get(
    item
      .slice(comma + 2)
      .trim()
      .toLowerCase(),
  );
  if (meter === undefined || !/^[\w.:/-]{1,200}$/.test(model)) return null;
  return { model, meter: isEmbeddingModel(model) && meter !== "output" ? "embeddingInput" : meter };
}
