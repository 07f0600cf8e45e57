import type { TextKind } from "@/lib/domain/catalogue/catalogue";

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
 * rest, runs of Han characters are Chinese. Space belongs to what is before it. Nothing is lost: the
 * parts together are the text.
 */
export function textParts(text: string): TextParts {
  const parts: { readonly [K in TextKind]: string[] } = { zh: [], en: [], code: [] };
  let last: TextKind = "en";
  let fenced = false;
  const put = (kind: TextKind, part: string) => {
    if (part === "") return;
    if (part.trim() !== "") last = kind;
    parts[last].push(part);
  };
  for (const line of text.split(/(?<=\n)/)) {
    const isFence = FENCE.test(line);
    if (isFence) fenced = !fenced;
    if (fenced || isFence || isCode(line)) {
      put("code", line);
      continue;
    }
    let end = 0;
    for (const run of line.matchAll(CHINESE)) {
      put("en", line.slice(end, run.index));
      put("zh", run[0]);
      end = run.index + run[0].length;
    }
    put("en", line.slice(end));
  }
  return parts;
}
