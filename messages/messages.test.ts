import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import format from "icu-minify/format";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/domain/units/locale";
import en from "@/messages/en/comparison.json";
import zh from "@/messages/zh/comparison.json";

type Tree = { [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
);

const AREAS = readdirSync("messages/en").filter((name) => name.endsWith(".json"));

function read(locale: Locale, area: string): Map<string, string> {
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

test.each(LOCALES)("%s has every area", (locale) => {
  expect(readdirSync(`messages/${locale}`).filter((name) => name.endsWith(".json"))).toEqual(AREAS);
});

describe.each(AREAS)("%s", (area) => {
  const [en, zh] = [read("en", area), read("zh", area)];

  describe.each(LOCALES)("in %s", (locale) => {
    const messages = read(locale, area);

    test("has the keys of the English", () => {
      expect([...messages.keys()].sort()).toEqual([...en.keys()].sort());
    });

    test("names the values of the English", () => {
      for (const [key, message] of en) {
        const own = argumentsOf(messages.get(key) ?? "");
        expect({ key, names: own }).toEqual({ key, names: argumentsOf(message) });
      }
    });

    test("compiles", () => {
      for (const message of messages.values()) {
        expect(() => compile(message), message).not.toThrow();
      }
    });
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

  test("counts text in token, as docs/words.md says, in Chinese", () => {
    const odd = [...zh].filter(([, text]) => /(?<![{\w"-])tokens(?![\w",}])/.test(text));
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
