import type { OpenAiTokenizer, TextKind } from "@/lib/domain/catalogue/catalogue";
import { textParts } from "@/lib/domain/usage/text-kinds";

export interface SampleQuestion {
  readonly text: string;
  readonly tokenizers: readonly OpenAiTokenizer[];
}

/** A sample as one OpenAI tokenizer counts it. */
export interface SampleCount {
  readonly tokenizer: OpenAiTokenizer;
  /** The whole text, in one piece. */
  readonly tokens: number;
  /** Its parts, each for itself: together they may be a little more. */
  readonly byKind: { readonly [K in TextKind]: number };
}

/** A vocabulary weighs up to a megabyte: only those asked for are fetched. */
const LOAD = {
  o200k_base: () => import("gpt-tokenizer/encoding/o200k_base"),
  cl100k_base: () => import("gpt-tokenizer/encoding/cl100k_base"),
  p50k_base: () => import("gpt-tokenizer/encoding/p50k_base"),
} as const;

/** What looks like a control token in a sample is text like any other. */
const PLAIN = { disallowedSpecial: new Set<string>() };

async function countWith(tokenizer: OpenAiTokenizer, text: string): Promise<SampleCount> {
  const { countTokens } = await LOAD[tokenizer]();
  const parts = textParts(text);
  const sum = (texts: readonly string[]) =>
    texts.reduce((all, part) => all + countTokens(part, PLAIN), 0);
  const byKind = { zh: sum(parts.zh), en: sum(parts.en), code: sum(parts.code) };
  return { tokenizer, tokens: countTokens(text, PLAIN), byKind };
}

self.onmessage = ({ data: { text, tokenizers } }: MessageEvent<SampleQuestion>) => {
  Promise.all(tokenizers.map((tokenizer) => countWith(tokenizer, text))).then(
    (counts) => self.postMessage(counts),
    reportError,
  );
};
