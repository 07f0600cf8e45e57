import type { OwnTokenizer } from "./own-tokenizers";
import { ownCounter } from "./vocabulary";

export interface OwnQuestion {
  readonly tokenizer: OwnTokenizer;
  /** The unpacked vocabulary. */
  readonly vocabulary: ArrayBuffer;
  readonly text: string;
}

self.onmessage = ({ data: { tokenizer, vocabulary, text } }: MessageEvent<OwnQuestion>) => {
  self.postMessage(ownCounter(tokenizer, new Uint8Array(vocabulary))(text));
};
