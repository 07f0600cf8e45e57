/** What gateways put in front of OpenAI's ids. */
const PREFIX =
  /^(?:(?:openrouter|litellm|litellm_proxy|openai|models|azure|azure_ai|azure-openai|github|github_copilot|copilot)[/:](?:(?:us|eu|global|global-standard|datazone)\/)?|openai\.(?=\D))+/i;
/** What OpenRouter puts behind an id: how it was routed, never another model. */
const SUFFIX = /:(?:online|free|nitro|floor|extended|thinking|beta|exacto|batch)$/i;
const OF_OPENAI =
  /^(?:gpt|chatgpt|o\d|codex|computer-use|text-|code-|dall-e|whisper|tts|omni|davinci|curie|babbage|ada)/i;

/**
 * The model's id as the catalogue writes it, whoever wrote it down. Of a fine-tune, whose id names its
 * organisation, only what it was tuned from is kept. Other makers' ids stay as they are.
 *
 * @example
 * normaliseModelId("ft:gpt-4o-2024-08-06:acme:support:9AbC") //=> "ft:gpt-4o-2024-08-06"
 * normaliseModelId("davinci:ft-acme-2023-05-01-08-05-42") //=> "ft:davinci"
 * normaliseModelId("openai/gpt-4o-mini-20240718:online") //=> "gpt-4o-mini-2024-07-18"
 * normaliseModelId("azure/gpt-35-turbo-16k") //=> "gpt-3.5-turbo-16k"
 * normaliseModelId("text-davinci:003") //=> "text-davinci-003"
 */
export function normaliseModelId(written: string): string {
  const id = written.replace(PREFIX, "");
  const tuned = /^ft:([^:]*)/i.exec(id) ?? /^([^:]+):ft-/i.exec(id);
  if (tuned) return `ft:${baseId(tuned[1] ?? "")}`;
  return baseId(id.replace(SUFFIX, ""));
}

function baseId(written: string): string {
  if (!OF_OPENAI.test(written)) return written;
  return written
    .toLowerCase()
    .replace(/^([a-z][a-z\d.-]*):(\d{3,4})$/, "$1-$2")
    .replace(/^gpt-35(?=-|$)/, "gpt-3.5")
    .replace(/[-@](20\d\d)-?(\d\d)-?(\d\d)(?=-|$)/, "-$1-$2-$3");
}

/**
 * A bill's line item as far as it is kept: fine-tunes in it as {@link normaliseModelId} keeps them.
 *
 * @example
 * normaliseLineItem("evals | ft:gpt-4o-2024-08-06:acme::9AbC, input") //=> "evals | ft:gpt-4o-2024-08-06, input"
 */
export function normaliseLineItem(item: string): string {
  return item.includes(":") ? item.replaceAll(/[^\s,|]+/g, normaliseModelId) : item;
}
