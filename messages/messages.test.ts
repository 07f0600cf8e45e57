import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import format from "icu-minify/format";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import en from "@/messages/en/comparison.json";
import zh from "@/messages/zh/comparison.json";

type Tree = { [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
);

const AREAS = readdirSync("messages/en").filter((name) => name.endsWith(".json"));

function read(locale: "en" | "zh", area: string): Map<string, string> {
  const tree = treeSchema.parse(JSON.parse(readFileSync(`messages/${locale}/${area}`, "utf8")));
  return new Map(flatten(tree, ""));
}

function flatten(tree: Tree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
}

/** Names of a message's arguments, whatever is done with them. */
function argumentsOf(message: string): string[] {
  return [
    ...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? "")),
  ].sort();
}

test("both languages have the same areas", () => {
  expect(readdirSync("messages/zh").filter((name) => name.endsWith(".json"))).toEqual(AREAS);
});

describe.each(AREAS)("%s", (area) => {
  const [en, zh] = [read("en", area), read("zh", area)];

  test("has the same keys in both languages", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test("names the same values in both languages", () => {
    for (const [key, message] of en) {
      const other = argumentsOf(zh.get(key) ?? "");
      expect({ key, names: other }).toEqual({ key, names: argumentsOf(message) });
    }
  });

  test("compiles", () => {
    for (const message of [...en.values(), ...zh.values()]) {
      expect(() => compile(message), message).not.toThrow();
    }
  });

  test("sets Chinese with Chinese punctuation", () => {
    const halfWidth = [...zh].filter(([, text]) => /[一-鿿][,;:!?](?![\w/])/.test(text));
    expect(halfWidth).toEqual([]);
  });

  test("sets Chinese with double dots, and no space after a date, which ends in Chinese", () => {
    const odd = [...zh].filter(([, text]) =>
      /[一-鿿]…(?!…)|\{(?:day|asOf|on|by|startOn)\} [一-鿿]/.test(text),
    );
    expect(odd).toEqual([]);
  });

  test("sets English with the apostrophe and quotes of print", () => {
    expect([...en].filter(([, text]) => /['"]| …|\.\.\./.test(text))).toEqual([]);
  });
});

/** As the page says it. */
function said(locale: string, message: string, atLeast: "yes" | "no"): string {
  const values = { vendor: "Acme", saving: "$5", days: 30, atLeast };
  const formatters = {
    getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...given),
    getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...given),
    getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...given),
  };
  return String(format(compile(message), locale, values, { formatters }));
}

test.each([
  {
    locale: "en",
    words: en.verdict,
    about: "cost about",
    bound: "cost at most",
    least: "at least",
  },
  { locale: "zh", words: zh.verdict, about: "约多花", bound: "至多多花", least: "至少" },
])("the verdict in $locale says what is a bound", ({ locale, words, about, bound, least }) => {
  expect(said(locale, words.stay, "no")).toContain(about);
  expect(said(locale, words.stay, "yes")).toContain(bound);
  expect(said(locale, words.move, "yes")).toContain(least);
  expect(said(locale, words.move, "no")).not.toContain(least);
});
