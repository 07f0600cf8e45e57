import type { Meter } from "@/lib/domain/units/meter";

/** What a meter of Azure's bill counts. */
export type AzureMeter =
  | {
      readonly model: string;
      readonly batch: boolean;
      readonly tier: string;
      readonly meter: Meter;
    }
  /** Tokens of a model of another maker. */
  | "other-maker"
  /** Tokens, or what may be tokens, in words we do not know. */
  | "unread"
  /** Hours, transactions and whatever else is not in tokens. */
  | "not-tokens";

const INPUT = /^(?:inputs?|inp|inpt|in|prompts?|prmpt)$/;
const OUTPUT = /^(?:outputs?|outp|outpt|otpt|opt|out|completions?|compl|cmpl)$/;
const CACHED = /^(?:cached|cache|cchd|cchd|chd|cd|cachd)$/;
const WRITE = /^(?:write|writes|wr|wrt|creation)$/;
/** Where it ran, its unit and who sells it: none of it changes the model. */
const PASSED =
  /^(?:tokens?|tok|\d+[km]|gl|glbl|glb|global|dz|dzone|dzn|datazone|data|zone|regional|regnl|rgnl|reg|std|standard|az|azure|openai|aoai|text|txt|new|usd)$/;
/** A price of its own for long prompts; the model is the same. */
const CONTEXT = /^(?:long|lc|longctx|longco|context|ctx|short|shortctx|[lg]t\d+k?|\d+kctx)$/;
const BATCH = /^(?:batch|btch|bat)$/;
const PRIORITY = /^(?:pp|priority|prty|prio)$/;
const FINE_TUNED = /^(?:ft|finetuned|finetune)$/;
const TRAINING = /^(?:training|trng|train)$/;
const OTHER_MAKERS =
  /^(?:r1|v3|deepseek|llama|meta|mistral|ministral|codestral|grok|phi|cohere|command|jamba|kimi|qwen|claude|opus|sonnet|haiku|jais|mai|flux|nemotron|fireworks)/;

/** Snapshots by the month and day that Azure names them by. */
const SNAPSHOTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "gpt-3.5-turbo": { "0301": "0301", "0613": "0613", "1106": "1106", "0125": "0125" },
  "gpt-3.5-turbo-16k": { "0613": "0613" },
  "gpt-4": { "0314": "0314", "0613": "0613", "1106": "1106-preview", "0125": "0125-preview" },
  "gpt-4-turbo": { "0409": "2024-04-09" },
  "gpt-4o": { "0513": "2024-05-13", "0806": "2024-08-06", "1120": "2024-11-20" },
  "gpt-4o-mini": { "0718": "2024-07-18" },
  "gpt-4.1": { "0414": "2025-04-14" },
  "gpt-4.1-mini": { "0414": "2025-04-14" },
  "gpt-4.1-nano": { "0414": "2025-04-14" },
  "gpt-4.5-preview": { "0227": "2025-02-27" },
  "gpt-5": { "0807": "2025-08-07" },
  "gpt-5-mini": { "0807": "2025-08-07" },
  "gpt-5-nano": { "0807": "2025-08-07" },
  "gpt-5.1": { "1113": "2025-11-13" },
  "gpt-5.2": { "1211": "2025-12-11" },
  "gpt-5.4": { "0305": "2026-03-05" },
  "gpt-5.4-mini": { "0317": "2026-03-17" },
  "gpt-5.4-nano": { "0317": "2026-03-17" },
  "gpt-5.5": { "0423": "2026-04-23" },
  o1: { "1217": "2024-12-17" },
  "o1-mini": { "0912": "2024-09-12" },
  "o1-preview": { "0912": "2024-09-12" },
  "o3-mini": { "0131": "2025-01-31" },
  o3: { "0416": "2025-04-16" },
  "o3-pro": { "0610": "2025-06-10" },
  "o4-mini": { "0416": "2025-04-16" },
};

/**
 * What a meter's name says, word by word: model, size and version; then direction, cached, batch,
 * priority, zone and context length in the many ways Azure spells them. A word that is none of these
 * leaves the meter unread: it may stand for another price.
 *
 * @param unit of measure, empty where the bill has none
 *
 * @example
 * parseAzureMeter("gpt 4o 0513 Input global Tokens", "1K") //=> { model: "gpt-4o-2024-05-13", meter: "inputUncached", … }
 * parseAzureMeter("5.4 mini cd Inp Gl", "1M") //=> { model: "gpt-5.4-mini", meter: "inputCached", … }
 * parseAzureMeter("R1 Outp glbl Tokens", "1K") //=> "other-maker"
 */
export function parseAzureMeter(name: string, unit: string): AzureMeter {
  const words = wordsOf(name);
  const isHourly = words.some((word) =>
    /^(?:ptu|ptus|provisioned|hosting|hour|hours|hr)$/.test(word),
  );
  const isOfTokens = /token/i.test(name) || /^\s*[\d,]*\s*[KM](?:\b|\s|\/)/i.test(`${unit} `);
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const meterName = meterOf(has);
  if (isHourly || !(isOfTokens || (meterName !== null && unit === ""))) return "not-tokens";
  if (has(OTHER_MAKERS)) return "other-maker";
  const left = words.filter((word) => !isKnown(word));
  const model = modelOf(left, has(FINE_TUNED));
  if (model === null) return isService(words) ? "not-tokens" : "unread";
  const isEmbedding = model.startsWith("text-embedding-");
  const meter = isEmbedding ? "embeddingInput" : meterName;
  if (meter === null) return "unread";
  return { model, batch: has(BATCH), tier: has(PRIORITY) ? "priority" : "default", meter };
}

/** Records, pages and speech are sold by the thousand too, in the same category. */
function isService(words: readonly string[]): boolean {
  const isNamed = words.some((word) => /^(?:gpt|o\d|tokens?|\d\.\d|embedding)/.test(word));
  return !isNamed && meterOf((pattern) => words.some((word) => pattern.test(word))) === null;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll(/fine[- ]tuned?/g, "ft")
    .replaceAll(/gpt[-_ ]?(?=\d)/g, "gpt ")
    .replaceAll(/\b35(?=[-_ ]?turbo)/g, "3.5")
    .replaceAll(/turbo[-_ ]?(?=\d)/g, "turbo ")
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== "");
}

function isKnown(word: string): boolean {
  return [INPUT, OUTPUT, CACHED, WRITE, CONTEXT, BATCH, PRIORITY, FINE_TUNED, TRAINING].some(
    (pattern) => pattern.test(word),
  );
}

function meterOf(has: (pattern: RegExp) => boolean): Meter | null {
  if (has(TRAINING)) return "training";
  if (has(CACHED)) return has(WRITE) ? "cacheWrite" : "inputCached";
  if (has(INPUT) === has(OUTPUT)) return null;
  return has(INPUT) ? "inputUncached" : "output";
}

/** OpenAI's id of what is left when all other words are taken away; null when that is no model of a known make. */
function modelOf(left: readonly string[], isTuned: boolean): string | null {
  const version = left.find((word) => /^(?:0\d|1[0-2])[0-3]\d$/.test(word));
  const sizes = left.filter((word) => /^(?:4|8|16|32|128)k$/.test(word));
  const words = left.filter(
    (word) => word !== version && !PASSED.test(word) && !sizes.includes(word),
  );
  const base = baseOf(words.join(" "), sizes);
  if (base === null) return null;
  const snapshot = version === undefined ? undefined : SNAPSHOTS[base]?.[version];
  if (version !== undefined && snapshot === undefined) return null;
  return `${isTuned ? "ft:" : ""}${snapshot === undefined ? base : `${base}-${snapshot}`}`;
}

const FAMILY =
  /^(?:gpt )?(4\.1|4\.5|[5-9](?:\.\d+)?)((?: (?:mini|nano|pro|chat|codex|max|preview|luna|sol|terra|astra))*)$/;

function baseOf(name: string, sizes: readonly string[]): string | null {
  const embedding = /^(?:text )?embeddings? (?:3 (small|large)|ada(?: 002)?)$/.exec(name);
  if (embedding)
    return embedding[1] === undefined
      ? "text-embedding-ada-002"
      : `text-embedding-3-${embedding[1]}`;
  const turbo = /^(?:gpt )?3\.5 turbo( instruct)?$/.exec(name);
  if (turbo) {
    if (turbo[1] !== undefined) return "gpt-3.5-turbo-instruct";
    return sizes.includes("16k") ? "gpt-3.5-turbo-16k" : "gpt-3.5-turbo";
  }
  if (/^gpt 4$/.test(name)) return sizes.includes("32k") ? "gpt-4-32k" : "gpt-4";
  if (/^(?:gpt )?4 turbo$/.test(name)) return "gpt-4-turbo";
  const omni = /^(?:gpt )?4o( mini)?$/.exec(name);
  if (omni) return omni[1] === undefined ? "gpt-4o" : "gpt-4o-mini";
  const thinking = /^(o[1-9])((?: (?:mini|pro|preview))?)$/.exec(name);
  if (thinking) return `${thinking[1]}${(thinking[2] ?? "").replaceAll(" ", "-")}`;
  const family = FAMILY.exec(name);
  // A bare "5" could be the size of anything.
  if (!family || (!name.startsWith("gpt ") && !(family[1] ?? "").includes("."))) return null;
  const variant = (family[2] ?? "").replaceAll(" ", "-");
  if (family[1] === "4.5") return "gpt-4.5-preview";
  return `gpt-${family[1]}${variant === "-chat" ? "-chat-latest" : variant}`;
}
