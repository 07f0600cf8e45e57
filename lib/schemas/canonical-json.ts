/**
 * One text for equal values: keys sorted, strings storable. A digest of it survives a `jsonb`
 * column, which keeps neither the order of keys nor spaces.
 *
 * @example
 * canonicalJson({ b: 1, a: "x\0" }) //=> '{"a":"x","b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const keyed = entries.map(([key, part]) => [storableText(key), sorted(part)] as const);
  return Object.fromEntries(keyed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text without what PostgreSQL cannot hold: NUL, and halves of surrogate pairs. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").replace(/[\uD800-\uDFFF]/gu, "");
}
