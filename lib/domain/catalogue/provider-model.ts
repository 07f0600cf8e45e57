import type { VendorModel } from "./catalogue";

/** Whose a model is, by how its id begins, where logs name the model and not its vendor. */
const OWN_MODELS: readonly (readonly [RegExp, string])[] = [
  [/^claude-/i, "anthropic"],
  [/^deepseek-/i, "deepseek"],
];

/**
 * The vendor's slug whose API a usage is of; null for OpenAI's. A log may name the model alone.
 *
 * @example
 * providerOf({ model: "claude-sonnet-5" }) //=> "anthropic"
 */
export function providerOf({
  provider,
  model,
}: {
  readonly provider?: string;
  readonly model: string;
}): string | null {
  return provider ?? OWN_MODELS.find(([pattern]) => pattern.test(model))?.[1] ?? null;
}

/** An id without its date, `-latest` and case; dots and blanks as dashes. */
function plainId(id: string): string {
  return id
    .toLowerCase()
    .replaceAll(/[. _]+/g, "-")
    .replace(/(?:[-@](?:20\d{6}|20\d\d-\d\d-\d\d)|-latest)$/, "");
}

/**
 * The vendor's model that an export means: by its id, else by its id without a date, as vendors'
 * exports write snapshots and catalogues may not. Null when the vendor has none.
 *
 * @example
 * // of claude-haiku-4-5
 * findProviderModel(models, "claude-haiku-4-5-20251001") //=> claude-haiku-4-5
 */
export function findProviderModel(
  models: readonly VendorModel[],
  written: string,
): VendorModel | null {
  const id = written.slice(written.lastIndexOf("/") + 1);
  const exact = models.find((model) => model.id === written || model.id === id);
  return exact ?? models.find((model) => plainId(model.id) === plainId(id)) ?? null;
}
