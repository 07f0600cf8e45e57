import { TEXT_KINDS, type TextKind } from "./catalogue";
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
