import type { TextKind } from "./catalogue";

/** A text cut up by kind: Chinese, code, and everything else as English. */
export type TextParts = { readonly [K in TextKind]: readonly string[] };

/** Han characters and the punctuation set with them. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu;
const FENCE = /^\s*(```|~~~)/;
/** What hardly ever ends, begins or joins a line of prose. */
const CODE = [
  /[;{}]\s*$/,
  /=>|::|&&|\|\||[!=]==?\s/,
  /^\s*(import|export|from|const|let|var|function|func|def|class|package|using|#include)\s+[\w.{*"'<]+\s*[^.。?!]*$/,
  /^\s*(if|for|while|switch|catch|elif|else)\b.*[:({]\s*$/,
  /^\s*<\/?[a-z][\w-]*[\s>/]/i,
  /^\s*(\/\/|\/\*|\*\/|@\w+|#!|SELECT |INSERT |UPDATE )/,
  /^\s*[\w.[\]]+\s*[-+*/]?=\s*\S/,
  /^\s*[\w.]+\(.*\)\s*:?\s*$/,
  /^\s*["']?[\w-]+["']?\s*:\s*["'{[\d].*,?\s*$/,
  /^\s*[)\]}]+[;,]*\s*$/,
];

const isCode = (line: string) => CODE.some((sign) => sign.test(line));

/**
 * Cuts a sample by kind of text: fenced blocks and lines that read like a programme are code; of the
 * rest, runs of Han characters are Chinese. Nothing is lost: the parts together are the text.
 */
export function textParts(text: string): TextParts {
  const parts: { readonly [K in TextKind]: string[] } = { zh: [], en: [], code: [] };
  let fenced = false;
  for (const line of text.split(/(?<=\n)/)) {
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced || FENCE.test(line) || isCode(line)) {
      parts.code.push(line);
      continue;
    }
    let end = 0;
    for (const run of line.matchAll(CHINESE)) {
      if (run.index > end) parts.en.push(line.slice(end, run.index));
      parts.zh.push(run[0]);
      end = run.index + run[0].length;
    }
    if (end < line.length) parts.en.push(line.slice(end));
  }
  return parts;
}
