import { describe, expect, test } from "vitest";
import {
  emptyValue,
  emptyVariant,
  type FormField,
  type FormNode,
  wholeNumber,
} from "@/lib/domain/desk/form-node";
import { vendorFileSchema } from "./catalogue";
import { campaignSchema } from "./catalogue-campaign";
import { offerSchema } from "./catalogue-offer";
import { planSchema } from "./catalogue-plan";
import { priceRowSchema } from "./catalogue-price";
import { programmeSchema } from "./catalogue-programme";
import { formNodeOf } from "./form-node";

function fieldsOf(node: FormNode): readonly FormField[] {
  if (node.kind !== "group") throw new Error(`no group: ${node.kind}`);
  return node.fields;
}

const fieldOf = (node: FormNode, name: string) => fieldsOf(node).find((one) => one.name === name);

describe("the form of an offer", () => {
  const form = formNodeOf(offerSchema);

  test("has a control for each kind of value", () => {
    const kinds = Object.fromEntries(fieldsOf(form).map(({ name, node }) => [name, node.kind]));
    expect(kinds).toMatchObject({
      ...{ slug: "text", title: "bilingual", era: "choice", noneFound: "flag" },
      ...{ window: "group", grants: "list", regions: "list", openaiCompatible: "flag" },
    });
    expect(fieldOf(form, "lookedOn")?.node).toEqual({ kind: "text", format: "date" });
    expect(fieldOf(form, "claimUrl")?.node).toEqual({ kind: "text", format: "url" });
  });

  test("says what may be left out, and what null says", () => {
    expect(fieldOf(form, "title")).toMatchObject({ required: true, nullable: false });
    expect(fieldOf(form, "openaiCompatible")).toMatchObject({ required: false, nullable: true });
    expect(fieldOf(form, "noneFound")).toMatchObject({ required: false, fallback: false });
  });

  test("tells the kinds of a grant apart", () => {
    const grants = fieldOf(form, "grants")?.node;
    const grant = grants?.kind === "list" ? grants.item : undefined;
    if (grant?.kind !== "variants") throw new Error("a grant has variants");
    expect(grant.by).toBe("kind");
    expect(grant.variants.map(({ value }) => value)).toEqual([
      ...["tokens", "matched-tokens", "credit", "discount", "free-model", "pack"],
    ]);
    const [tokens, , credit] = grant.variants;
    expect(tokens?.fields.find(({ name }) => name === "tokens")?.node).toEqual({
      ...{ kind: "whole", grouped: true },
    });
    expect(emptyValue(grant)).toEqual({
      ...{ kind: "tokens", name: "", label: { en: "", zh: "" }, models: null },
    });
    if (credit === undefined) throw new Error("a credit is a grant");
    const given = { kind: "tokens", name: "a", tokens: 5, models: null };
    expect(emptyVariant("kind", credit, given)).toEqual({
      ...{ kind: "credit", name: "a", label: { en: "", zh: "" }, models: null },
    });
  });
});

/** Everything in a form that has no control of its own. */
function jsonIn(node: FormNode, path: string): readonly string[] {
  const within = (fields: readonly FormField[]) =>
    fields.flatMap(({ name, node: one }) => jsonIn(one, `${path}.${name}`));
  switch (node.kind) {
    case "json":
      return [path];
    case "group":
      return within(node.fields);
    case "list":
      return jsonIn(node.item, `${path}[]`);
    case "tuple":
      return node.items.flatMap((item, at) => jsonIn(item, `${path}[${at}]`));
    case "variants":
      return node.variants.flatMap(({ fields }) => within(fields));
    default:
      return [];
  }
}

test.each([
  ["vendor", vendorFileSchema],
  ["price", priceRowSchema],
  ["plan", planSchema],
  ["programme", programmeSchema],
  ["campaign", campaignSchema],
])("every value of a %s has a control", (name, schema) => {
  expect(jsonIn(formNodeOf(schema), name)).toEqual([]);
});

test.each([
  ["12", true, 12],
  ["2500000", true, "2_500_000"],
  ["2,500,000", true, "2_500_000"],
  ["99999", true, 99_999],
  ["100000", true, "100_000"],
  ["365000", false, 365_000],
  ["1.5", true, null],
  ["-1", true, null],
  ["", true, null],
])("%s is the whole number %s", (text, grouped, written) => {
  expect(wholeNumber(String(text), Boolean(grouped))).toBe(written);
});
