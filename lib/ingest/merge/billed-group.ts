import type { BilledGroup } from "@/lib/domain/estimate/reconcile";
import { parseLineItem } from "@/lib/ingest/formats/line-item";

/** The old dashboard bills by family; which models each takes in. */
const FAMILIES: ReadonlyMap<string, RegExp> = new Map([
  ["gpt-4 turbo", /^gpt-4-(?:turbo|1106|0125|vision)/],
  ["gpt-4", /^gpt-4(?:-0314|-0613|-32k.*)?$/],
  ["gpt-4o mini", /^gpt-4o-mini/],
  ["gpt-4o", /^(?:chat)?gpt-4o(?!-mini)/],
  ["gpt-3.5 turbo", /^gpt-3\.5-turbo/],
  ["fine-tuning models", /^ft:/],
  ["embedding models", /^text-embedding-/],
  ["image models", /^dall-e/],
  ["audio models", /^(?:whisper|tts)-/],
]);

/**
 * The model or the family of models that a line of a bill is about; null for storage, tools and credits.
 *
 * @example
 * billedGroupOf("gpt-4o-2024-08-06, cached input") //=> { model: "gpt-4o-2024-08-06" }
 */
export function billedGroupOf(item: string): BilledGroup | null {
  const named = parseLineItem(item);
  if (named !== null) return { model: named.model };
  const models = FAMILIES.get(item.trim().toLowerCase());
  return models === undefined ? null : { family: item, bills: (model) => models.test(model) };
}
