const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML and SVG show it, in content and in quoted attributes. What XML cannot hold at all
 * (control characters, halves of surrogate pairs) is dropped.
 *
 * @example
 * escapeHtml('<b title="x">') //=> "&lt;b title=&quot;x&quot;&gt;"
 */
export function escapeHtml(text: string): string {
  const held = Array.from(text).filter((character) => isHeld(character.codePointAt(0) ?? 0));
  return held.join("").replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

const WHITE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d]);

function isHeld(code: number): boolean {
  if (code < 0x20) return WHITE.has(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code !== 0x7f && !isSurrogate && code !== 0xfffe && code !== 0xffff;
}
