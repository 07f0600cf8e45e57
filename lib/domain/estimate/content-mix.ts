import { TEXT_KINDS, type TextKind } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions } from "./estimate-report";

/** Whole percent of Chinese, English and code; together 100. */
export type ContentMix = Assumptions["contentMix"];

/**
 * The mix with one share set; the other two keep their proportion in the rest. Where both were zero
 * the first of them takes it.
 *
 * @example
 * withShare({ zh: 60, en: 30, code: 10 }, "zh", 20) //=> { zh: 20, en: 60, code: 20 }
 */
export function withShare(mix: ContentMix, kind: TextKind, share: number): ContentMix {
  const [first, second] = TEXT_KINDS.filter((other) => other !== kind);
  if (first === undefined || second === undefined) return mix;
  const rest = 100 - share;
  const others = mix[first] + mix[second];
  const product = rest * mix[second];
  const secondShare = others === 0 ? 0 : (product - (product % others)) / others;
  return { ...mix, [kind]: share, [first]: rest - secondShare, [second]: secondShare };
}

/**
 * Counts as whole percent that together are 100; the largest remainders are rounded up. Null when
 * there is nothing to share out.
 */
export function mixOf(counts: { readonly [K in TextKind]: number }): ContentMix | null {
  const all = TEXT_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  if (all === 0) return null;
  const parts = TEXT_KINDS.map((kind) => {
    const over = (counts[kind] * 100) % all;
    return { kind, share: (counts[kind] * 100 - over) / all, over };
  });
  const missing = 100 - parts.reduce((sum, { share }) => sum + share, 0);
  const raised = new Set(
    parts
      .toSorted((a, b) => b.over - a.over)
      .slice(0, missing)
      .map(({ kind }) => kind),
  );
  const shares = new Map(
    parts.map(({ kind, share }) => [kind, share + (raised.has(kind) ? 1 : 0)]),
  );
  return { zh: shares.get("zh") ?? 0, en: shares.get("en") ?? 0, code: shares.get("code") ?? 0 };
}
