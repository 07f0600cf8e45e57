/**
 * The model's id as far as it is kept: a fine-tune's id names its organisation, so only what it
 * was tuned from stays.
 *
 * @example
 * keepModel("ft:gpt-4o-2024-08-06:acme:support:9AbC") //=> "ft:gpt-4o-2024-08-06"
 * keepModel("davinci:ft-acme-2023-05-01-08-05-42") //=> "ft:davinci"
 * keepModel("gpt-4o-2024-08-06") //=> "gpt-4o-2024-08-06"
 */
export function keepModel(model: string): string {
  if (!model.includes(":")) return model;
  const tuned = /^ft:([^:]*)/i.exec(model);
  if (tuned) return `ft:${tuned[1] ?? ""}`;
  const old = /^([^:]+):ft-/i.exec(model);
  return old ? `ft:${old[1] ?? ""}` : model;
}

/**
 * A bill's line item as far as it is kept: fine-tunes in it as {@link keepModel} keeps them.
 *
 * @example
 * keepItem("evals | ft:gpt-4o-2024-08-06:acme::9AbC, input") //=> "evals | ft:gpt-4o-2024-08-06, input"
 */
export function keepItem(item: string): string {
  return item.includes(":") ? item.replaceAll(/[^\s,|]+/g, keepModel) : item;
}

/** As {@link keepModel}, without the gateway's `openai/` or `azure/` in front. Other vendors' stay as they are. */
export function gatewayModel(model: string): string {
  return keepModel(model.replace(/^(?:openai|azure|azure_ai)\//i, ""));
}
