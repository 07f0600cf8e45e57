import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

const FOLDER = "prisma/catalog";

/** Every Chinese text of a file. */
function chineseIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(chineseIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === "zh" ? [String(inside)] : chineseIn(inside),
  );
}

/** Without what a source says in its own words, and names that programs give things. */
const ourWords = (text: string) => text.replaceAll(/“[^”]*”|`[^`]*`/g, "");

test("Chinese texts of the catalogue count text in token, as docs/words.md says", () => {
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  const texts = names
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => chineseIn(parse(readFileSync(join(FOLDER, name), "utf8"))));
  expect(texts.length).toBeGreaterThan(3000);
  const odd = texts.filter((text) => /(?<![A-Za-z_])tokens(?![A-Za-z_])/i.test(ourWords(text)));
  expect(odd).toEqual([]);
});
