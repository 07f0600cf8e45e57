import { createRequire } from "node:module";
import compile from "icu-minify/compile";
import format from "icu-minify/format";
import { expect, test } from "vitest";

// What we use of other packages without their promise. When one of these fails after an update, the places named in it
// must follow; until then they are wrong without saying so.

test("icu-minify's arrays are as e2e/known-words.ts reads them", () => {
  expect(compile("a")).toBe("a");
  expect(compile("a {b} c")).toEqual(["a ", ["b"], " c"]);
  expect(compile("{n, plural, one {# x} other {# ys}}")).toEqual([
    ["n", 2, { one: [0, " x"], other: [0, " ys"] }],
  ]);
  expect(compile("{s, select, yes {a} other {}}")).toEqual([["s", 1, { yes: "a", other: "" }]]);
  expect(compile("<b>x</b>")).toEqual([["b", "x"]]);
});

test("what icu-minify compiles is plain enough for lib/server/i18n.ts to send to a browser", () => {
  const message = compile("{n, plural, one {# offer} other {# offers}}");
  const sent = JSON.parse(JSON.stringify(message));
  expect(format(sent, "en", { n: 2 }, { formatters: formatters() })).toBe("2 offers");
});

/** What next-intl hands to icu-minify. */
function formatters() {
  return {
    getNumberFormat: (...asked: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...asked),
    getPluralRules: (...asked: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...asked),
    getDateTimeFormat: (...asked: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...asked),
  };
}

test("Next's cache of pages has what server/cache-handler.cjs builds on", () => {
  const require = createRequire(import.meta.url);
  const cache = require("next/dist/server/lib/incremental-cache/file-system-cache").default;
  expect(typeof cache).toBe("function");
  expect(cache.prototype.get).toBeTypeOf("function");
  expect(cache.prototype.set).toBeTypeOf("function");
});
