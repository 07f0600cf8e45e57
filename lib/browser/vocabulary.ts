import { BytePairEncodingCore } from "gpt-tokenizer/BytePairEncodingCore";
import type { OwnTokenizer } from "./own-tokenizers";

const CONTRACTION = "'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])";
const QWEN = `${CONTRACTION}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+`;
const DEEPSEEK =
  "[!\"#$%&'()*+,\\-./:;<=>?@[\\\\\\]^_`{|}~][A-Za-z]+|[^\\r\\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

/** How each tokenizer cuts a text before it merges bytes: as its own tokenizer.json says. */
interface Cut {
  readonly normalize: boolean;
  /** Cut out one after the other, each part then kept whole from the next. */
  readonly first: readonly RegExp[];
  readonly words: string;
}

const CUTS: { readonly [T in OwnTokenizer]: Cut } = {
  qwen2_5: { normalize: true, first: [], words: QWEN },
  deepseek_v3: {
    normalize: false,
    first: [/(\p{N}{1,3})/u, /([\u4e00-\u9fa5\u3040-\u309f\u30a0-\u30ff]+)/u],
    words: DEEPSEEK,
  },
};

/** Tokens in order of rank: text where they are whole characters, else bytes. */
function ranksOf(bytes: Uint8Array): (string | number[])[] {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let at = 4 + count;
  return Array.from(bytes.subarray(4, at), (length) => {
    const token = bytes.subarray(at, at + length);
    at += length;
    try {
      return decoder.decode(token);
    } catch {
      return [...token];
    }
  });
}

/**
 * Counts texts as a vendor's own tokenizer does, without any template round them.
 *
 * @param bytes the unpacked vocabulary, as scripts/make/make-vocabulary.mjs writes it
 */
export function ownCounter(tokenizer: OwnTokenizer, bytes: Uint8Array): (text: string) => number {
  const { normalize, first, words } = CUTS[tokenizer];
  const core = new BytePairEncodingCore({
    bytePairRankDecoder: ranksOf(bytes),
    // What no word matches is merged as a piece of its own, not passed over.
    tokenSplitRegex: new RegExp(`${words}|(?:(?!${words})[\\s\\S])+`, "gu"),
    specialTokensEncoder: new Map(),
  });
  return (text) => {
    let pieces = [normalize ? text.normalize("NFC") : text];
    for (const cut of first) pieces = pieces.flatMap((piece) => piece.split(cut));
    return pieces.reduce((sum, piece) => sum + (piece === "" ? 0 : core.countNative(piece)), 0);
  };
}
