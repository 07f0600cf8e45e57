import { describe, expect, test } from "vitest";
import { mixOf } from "@/lib/domain/estimate/content-mix";
import { textParts } from "./text-kinds";

const joined = (text: string) => {
  const { zh, en, code } = textParts(text);
  return { zh: zh.join("|"), en: en.join("|"), code: code.join("|") };
};

describe("a sample by kind", () => {
  test.each([
    { why: "Chinese", text: "今天天气很好。", zh: "今天天气很好。", en: "", code: "" },
    {
      why: "English",
      text: "If you return it, we refund.",
      zh: "",
      en: "If you return it, we refund.",
      code: "",
    },
    { why: "space", text: "你好 世界\n", zh: "你好| |世界|\n", en: "", code: "" },
    {
      why: "a name in Chinese text",
      text: "请用 Python 写。",
      zh: "请用|写。",
      en: " Python ",
      code: "",
    },
    {
      why: "a fence",
      text: "```\nplain words\n```\n",
      zh: "",
      en: "",
      code: "```\n|plain words\n|```\n",
    },
    { why: "TypeScript", text: "const a = 1;\n", zh: "", en: "", code: "const a = 1;\n" },
    { why: "Python", text: "def f(x):\n", zh: "", en: "", code: "def f(x):\n" },
    { why: "JSON", text: '  "name": "banjia",\n', zh: "", en: "", code: '  "name": "banjia",\n' },
    { why: "HTML", text: "<p>hello</p>\n", zh: "", en: "", code: "<p>hello</p>\n" },
  ])("$why", ({ text, zh, en, code }) => {
    expect(joined(text)).toEqual({ zh, en, code });
  });

  test("nothing is lost", () => {
    const text = "你好 world\nlet x = 2;\n```\n码\n```\n结束";
    const { zh, en, code } = textParts(text);
    expect([...zh, ...en, ...code].join("").length).toBe(text.length);
  });
});

describe("a mix out of counts", () => {
  test.each([
    { zh: 60, en: 30, code: 10, is: { zh: 60, en: 30, code: 10 } },
    { zh: 1, en: 1, code: 1, is: { zh: 34, en: 33, code: 33 } },
    { zh: 0, en: 7, code: 0, is: { zh: 0, en: 100, code: 0 } },
    { zh: 2, en: 1, code: 0, is: { zh: 67, en: 33, code: 0 } },
  ])("$zh, $en, $code", ({ is, ...counts }) => {
    expect(mixOf(counts)).toEqual(is);
  });
  test("of nothing there is none", () => {
    expect(mixOf({ zh: 0, en: 0, code: 0 })).toBeNull();
  });
});
