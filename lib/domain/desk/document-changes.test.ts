import { describe, expect, test } from "vitest";
import { documentChanges } from "./document-changes";
import { parsePath, valueAt, withValue } from "./document-path";
import type { Json } from "./json-document";

const OFFER = {
  slug: "welcome",
  title: { en: "Welcome", zh: "新用户" },
  grants: [
    { name: "a", kind: "tokens", tokens: "1_000_000" },
    { name: "b", kind: "free-model", models: ["x"] },
  ],
  claimSteps: [{ en: "Sign up", zh: "注册" }],
} satisfies Json;

describe("what differs between two versions", () => {
  test("nothing, where only the order of keys and what is left out differ", () => {
    const other = { campaign: null, facts: [], ...OFFER };
    expect(documentChanges(OFFER, other)).toEqual([]);
    expect(documentChanges({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  });

  test("the innermost value, under the name of its item", () => {
    const after = withValue(OFFER, ["grants", "@name=a", "tokens"], "2_000_000") ?? null;
    expect(documentChanges(OFFER, after)).toEqual([
      { path: ["grants", "@name=a", "tokens"], before: "1_000_000", after: "2_000_000" },
    ]);
  });

  test("an item that came and one that went, whole, wherever they stand", () => {
    const [, b] = OFFER.grants;
    const c = { name: "c", kind: "pack" };
    const after = { ...OFFER, grants: [c, b as Json] };
    expect(documentChanges(OFFER, after)).toEqual([
      { path: ["grants", "@name=c"], before: undefined, after: c },
      { path: ["grants", "@name=a"], before: OFFER.grants[0], after: undefined },
    ]);
  });

  test("the order of named items, as one change of the list", () => {
    const after = { ...OFFER, grants: OFFER.grants.toReversed() };
    expect(documentChanges(OFFER, after).map(({ path }) => path)).toEqual([["grants"]]);
  });

  test("a list without names, as one value", () => {
    const after = { ...OFFER, claimSteps: [...OFFER.claimSteps, { en: "Claim", zh: "领取" }] };
    expect(documentChanges(OFFER, after)).toEqual([
      { path: ["claimSteps"], before: OFFER.claimSteps, after: after.claimSteps },
    ]);
  });

  test("every field of a record that is new, or gone", () => {
    expect(documentChanges(null, { slug: "a", title: "A" })).toEqual([
      { path: ["slug"], before: undefined, after: "a" },
      { path: ["title"], before: undefined, after: "A" },
    ]);
    expect(documentChanges({ slug: "a" }, null)).toHaveLength(1);
  });
});

describe("a path", () => {
  test("leads to keys, positions and named items", () => {
    expect(valueAt(OFFER, ["grants", "1", "models", "0"])).toBe("x");
    expect(valueAt(OFFER, ["grants", "@name=b", "kind"])).toBe("free-model");
    expect(valueAt(OFFER, ["grants", "@name=z", "kind"])).toBeUndefined();
    expect(valueAt(OFFER, ["slug", "x"])).toBeUndefined();
  });

  test("makes what is missing, and takes away a key or an item", () => {
    expect(withValue({}, ["window", "from"], "2024-06-25")).toEqual({
      window: { from: "2024-06-25" },
    });
    expect(withValue(OFFER, ["grants", "@name=a"], undefined)).toMatchObject({
      grants: [{ name: "b" }],
    });
    expect(withValue({ a: 1, b: 2 }, ["a"], undefined)).toEqual({ b: 2 });
  });

  test("is read from what a schema says", () => {
    expect(parsePath("grants[0].label.en")).toEqual(["grants", "0", "label", "en"]);
    expect(parsePath("grants.0.label.en")).toEqual(["grants", "0", "label", "en"]);
    expect(parsePath("")).toEqual([]);
  });
});
