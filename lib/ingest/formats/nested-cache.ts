import { readCount } from "@/lib/ingest/rows/cell-values";

/** Cached and written input that stands in a nested object. */
export interface NestedCache {
  readonly cached: bigint;
  readonly written: bigint;
  /** True for a call in Anthropic's form, whose input leaves cached tokens out. */
  readonly isBeside: boolean;
}

const CACHED: ReadonlySet<string> = new Set([
  "cached_tokens",
  "cache_tokens",
  "cache_read_tokens",
  "cache_read_input_tokens",
  "cached_input_tokens",
  "input_cached_tokens",
  "prompt_cache_hit_tokens",
]);
const WRITTEN: ReadonlySet<string> = new Set([
  "cache_write_tokens",
  "cache_creation_tokens",
  "cache_creation_input_tokens",
  "input_cache_write_tokens",
]);
/** Parts of what is written, by how long it is kept. */
const WRITTEN_PARTS: ReadonlySet<string> = new Set([
  "cache_creation_tokens_5m",
  "cache_creation_tokens_1h",
]);
const MOST_DEPTH = 6;

/**
 * What a gateway keeps of the cache in a text of JSON: new-api in `other`, LiteLLM in `metadata`. One
 * figure often stands there under several names, so the largest counts. Null for what is no object.
 *
 * @example
 * readNestedCache('{"cache_tokens":9000}')?.cached //=> 9000n
 */
export function readNestedCache(text: string): NestedCache | null {
  const root = parseObject(text);
  if (root === null) return null;
  let [cached, written, parts] = [0n, 0n, 0n];
  let isBeside = false;
  const visit = (object: object, depth: number): void => {
    for (const [name, value] of Object.entries(object)) {
      if (typeof value === "object" && value !== null) {
        if (depth < MOST_DEPTH) visit(value, depth + 1);
      } else if (CACHED.has(name)) cached = larger(cached, countOf(value));
      else if (WRITTEN.has(name)) written = larger(written, countOf(value));
      else if (WRITTEN_PARTS.has(name)) parts += countOf(value);
      else if (name === "claude" && value === true) isBeside = true;
    }
  };
  visit(root, 0);
  return { cached, written: larger(written, parts), isBeside };
}

/** The object that a text of JSON holds; null for any other text. */
export function parseObject(text: string): object | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** Zero for what is no count: others of the same figure may be. */
function countOf(value: unknown): bigint {
  const count = typeof value === "number" || typeof value === "string" ? readCount(`${value}`) : 0n;
  return typeof count === "bigint" ? count : 0n;
}
