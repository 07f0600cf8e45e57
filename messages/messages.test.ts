import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { z } from "zod";

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
});
