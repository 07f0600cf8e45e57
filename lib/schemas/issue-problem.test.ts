import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { z } from "zod";
import { problemOfSentence } from "@/lib/domain/desk/document-problem";
import en from "@/messages/en/records.json";
import { type RecordKind, recordSchema } from "./desk-records";
import { issueProblem } from "./issue-problem";

const OFFER = {
  ...{ slug: "acme-2026", campaign: null, era: "standing-2025-26" },
  title: { en: "A", zh: "甲" },
  summary: { en: "A", zh: "甲" },
  confidence: "high",
};
const PRICE = { model: "m", currency: "CNY", perMillion: { output: "1" }, sources: ["acme"] };

const found = (kind: RecordKind, document: object) => {
  const schema: z.ZodType = recordSchema(kind);
  const read = schema.safeParse(document);
  return (read.error?.issues ?? []).map(issueProblem);
};

test.each([
  ["what is not there", "offer", { ...OFFER, era: undefined }, "era", "not_one_of"],
  ["an empty text", "offer", { ...OFFER, title: { en: "", zh: "甲" } }, "title.en", "missing"],
  ["no text at all", "offer", { ...OFFER, title: { zh: "甲" } }, "title.en", "missing"],
  ["another type", "offer", { ...OFFER, title: { en: 1, zh: "甲" } }, "title.en", "wrong_type"],
  ["a value of no list", "offer", { ...OFFER, era: "soon" }, "era", "not_one_of"],
  ["a field nobody knows", "offer", { ...OFFER, prize: 1 }, "", "unknown_fields"],
  ["a slug", "offer", { ...OFFER, slug: "Acme 2026" }, "slug", "not_a_slug"],
  ["a day", "offer", { ...OFFER, lookedOn: "2024-02-30" }, "lookedOn", "not_a_day"],
  ["an address", "offer", { ...OFFER, claimUrl: "http://a.example" }, "claimUrl", "not_https"],
  ["an empty list", "offer", { ...OFFER, regions: [] }, "regions", "too_few"],
  [
    "a negative price",
    "price",
    { ...PRICE, perMillion: { output: "-1" } },
    "perMillion.output",
    "not_a_number",
  ],
  ["a price of nothing", "price", { ...PRICE, perMillion: {} }, "perMillion", "no_figure"],
  ["a ratio upside down", "token-ratio", { zh: [3, 2, 1] }, "zh", "ratio_order"],
] as const)("%s is told by its code", (_, kind, document, path, code) => {
  expect(found(kind, document)).toContainEqual(expect.objectContaining({ path, code }));
});

test("what a code names is given with it", () => {
  expect(found("offer", { ...OFFER, lookedOn: "2024-02-30" })).toMatchObject([
    { code: "not_a_day", values: { given: "2024-02-30" }, message: "Not a day: 2024-02-30" },
  ]);
});

/** Sentences of the schemas and of the checks of the whole catalogue, as their code has them. */
function sentences(): string[] {
  const schemas = readdirSync("lib/schemas").filter((name) =>
    /^(catalogue|vendor-access|price-conditions|fine-tuning|desk-records)[\w-]*\.ts$/.test(name),
  );
  const files = schemas
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => `lib/schemas/${name}`);
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8").replaceAll(/\s+/g, " ");
    const said =
      /(?:error:|message:|message =|complain\(|NOT_A_COUNT =|\/[a-z]*,) ?(?:"([^"]+)"|`([^`]+)`)/g;
    return [...text.matchAll(said)]
      .map(([, plain, made]) => (plain ?? made ?? "").replaceAll(/\$\{[^}]*\}/g, "7"))
      .filter((sentence) => sentence.includes(" "));
  });
}

test("every sentence of a schema has a code, and every code its words", () => {
  const said = sentences();
  expect(said.length).toBeGreaterThan(25);
  const codes = said.map((sentence) => [sentence, problemOfSentence(sentence).code]);
  expect(codes.filter(([, code]) => code === "other")).toEqual([]);
  expect(codes.filter(([, code]) => !(String(code) in en.problems))).toEqual([]);
});

test.each([
  ["vendors/acme.yaml: price of m: no source acme-2026", "unknown_source", { name: "acme-2026" }],
  ["plans.yaml: no vendor acme", "unknown_vendor", { name: "acme" }],
  ["vendors/acme.yaml: acme-1: no campaign block", "unknown_campaign", { name: "block" }],
  ["vendors/acme.yaml: no model big 2", "unknown_model", { name: "big 2" }],
  ["vendors/acme.yaml: big: no ratios for acme", "unknown_tokenizer", { name: "acme" }],
  ["sources.yaml: a: copies b, itself a copy", "copies_copy", { name: "b" }],
  ["vendors/acme.yaml: acme-1: grant gift given twice", "given_twice", { name: "grant gift" }],
  ["vendors/acme.yaml: two prices of big at once", "prices_overlap", { name: "big" }],
  ["acme: The prices of one list are in one currency", "mixed_currencies", undefined],
])("%s: %s", (sentence, code, values) => {
  expect(problemOfSentence(sentence)).toEqual({
    code,
    message: sentence,
    ...(values && { values }),
  });
  expect(code in en.problems).toBe(true);
});
