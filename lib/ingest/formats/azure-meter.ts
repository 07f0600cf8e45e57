import type { Meter } from "@/lib/domain/units/meter";

interface AzureMeter {
  readonly model: string;
  readonly batch: boolean;
  readonly meter: Meter;
}

/** Azure's words for a model, most particular first, and OpenAI's id; versions are month and day without a year. */
const MODELS: readonly (readonly [RegExp, string, Readonly<Record<string, string>>])[] = [
  [/^gpt ?4o mini/, "gpt-4o-mini", { "0718": "2024-07-18" }],
  [/^gpt ?4o/, "gpt-4o", { "0513": "2024-05-13", "0806": "2024-08-06", "1120": "2024-11-20" }],
  [/^gpt ?4\.1 mini/, "gpt-4.1-mini", { "0414": "2025-04-14" }],
  [/^gpt ?4\.1 nano/, "gpt-4.1-nano", { "0414": "2025-04-14" }],
  [/^gpt ?4\.1/, "gpt-4.1", { "0414": "2025-04-14" }],
  [/^gpt ?4\.5/, "gpt-4.5-preview", { "0227": "2025-02-27" }],
  [/^gpt ?4 turbo/, "gpt-4-turbo", { "0409": "2024-04-09" }],
  [/^gpt ?4 32k/, "gpt-4-32k", {}],
  [/^gpt ?4(?: 8k)?\b/, "gpt-4", {}],
  [/^gpt ?3\.?5 turbo ?16k/, "gpt-3.5-turbo-16k", {}],
  [/^gpt ?3\.?5 turbo/, "gpt-3.5-turbo", {}],
  [/^gpt ?5 mini/, "gpt-5-mini", { "0807": "2025-08-07" }],
  [/^gpt ?5 nano/, "gpt-5-nano", { "0807": "2025-08-07" }],
  [/^gpt ?5(?![.\d])/, "gpt-5", { "0807": "2025-08-07" }],
  [/^o1 mini/, "o1-mini", { "0912": "2024-09-12" }],
  [/^o1(?! ?p)/, "o1", { "1217": "2024-12-17" }],
  [/^o3 mini/, "o3-mini", { "0131": "2025-01-31" }],
  [/^o3/, "o3", { "0416": "2025-04-16" }],
  [/^o4 mini/, "o4-mini", { "0416": "2025-04-16" }],
  [/^text embedding 3 small/, "text-embedding-3-small", {}],
  [/^text embedding 3 large/, "text-embedding-3-large", {}],
  [/^(?:text )?embedding ada|^text embedding ada/, "text-embedding-ada-002", {}],
];

/** Hours, sounds, pictures, and models whose price is not that of the one they are named after. */
const OTHER_WORDS =
  /\b(?:ptu|provisioned|hosting|training|audio|aud|img|image|realtime|rt|transcribe|tts|pro|codex|chat|search|deep|research|ft)\b/;

/**
 * The model, direction and batch flag that a meter names, or null when it is not tokens of one of
 * OpenAI's models (Azure sells others' in the same category, and provisioned hours).
 *
 * @example
 * parseAzureMeter("gpt 4o 0513 Input global Tokens") //=> { model: "gpt-4o-2024-05-13", batch: false, meter: "inputUncached" }
 * parseAzureMeter("R1 Outp glbl Tokens") //=> null
 */
export function parseAzureMeter(name: string): AzureMeter | null {
  const words = name
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, " ")
    .trim();
  const found = MODELS.find(([pattern]) => pattern.test(words));
  if (found === undefined || OTHER_WORDS.test(words)) return null;
  const [, base, versions] = found;
  const version = Object.keys(versions).find((digits) => words.includes(digits));
  const model = version === undefined ? base : `${base}-${versions[version]}`;
  const meter = meterOf(words, base);
  return meter === null ? null : { model, batch: /\bbatch\b/.test(words), meter };
}

function meterOf(words: string, base: string): Meter | null {
  if (base.startsWith("text-embedding-")) return "embeddingInput";
  if (/\b(?:cached|cchd|cache|cd)\b/.test(words)) return "inputCached";
  if (/\b(?:input|inp|inpt|in|prompt)\b/.test(words)) return "inputUncached";
  return /\b(?:output|outp|outpt|opt|out|completion)\b/.test(words) ? "output" : null;
}
