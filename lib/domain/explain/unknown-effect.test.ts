import { describe, expect, test } from "vitest";
import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { assume, cell, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { unknownEffects } from "./unknown-effect";

function effects(
  offers: readonly EstimateOffer[],
  catalogue = smallCatalogue,
  usage: readonly UsageCell[] = ONE_DAY,
) {
  const input = {
    usage,
    paid: [],
    period: null,
    assumptions: assume({ horizonDays: 10 }),
  };
  const given = { ...catalogue, offers };
  const [context, report] = [contextOf(input, given), estimate(input, given)];
  const acme = report?.vendors.find(({ vendor }) => vendor === "acme");
  if (context === null || acme === undefined) throw new Error("no estimate");
  return unknownEffects(context, "acme", acme.unknowns).map(({ unknown, saving, matters }) => ({
    code: unknown.code,
    worth: saving && saving.best.pico - saving.worst.pico,
    matters,
  }));
}

/** A token at ¥10 per million, in pico. */
const TOKEN = 10_000_000n;
const unmeasured = { code: "tokenizer", worth: 0n, matters: false };

describe("what an unknown is worth", () => {
  test("a scope nobody documented: all the grant, or nothing", () => {
    expect(effects([offerWith({ tokens: 100n, models: null })])).toEqual([
      { code: "scope", worth: 100n * TOKEN, matters: true },
      unmeasured,
    ]);
  });

  test("a validity that outlasts the use either way does not matter", () => {
    expect(effects([offerWith({ tokens: 100n, validity: { kind: "unknown" } })])).toEqual([
      unmeasured,
      { code: "validity", worth: 0n, matters: false },
    ]);
  });

  test("a pool that lasts longer is drawn later, and may then be worth less: the lower end comes first", () => {
    const found = effects(
      [
        offerWith({ tokens: 600n, validity: { kind: "unknown" }, stacking: "allowed" }, "scoped"),
        offerWith(
          {
            tokens: 600n,
            models: null,
            validity: { kind: "days", days: 365 },
            stacking: "allowed",
          },
          "wide",
        ),
      ],
      smallCatalogue,
      [...ONE_DAY, cell("2024-06-01", "gpt-y", { inputUncached: 60n })],
    );
    // unlimited, it lets the wide pool pay for both in the first five days, and for the cheap one in none of the last
    expect(found.find(({ code }) => code === "validity")).toEqual({
      code: "validity",
      worth: 300n * (TOKEN / 10n),
      matters: true,
    });
  });

  test("a match without a ratio: nothing, or one to one with the export", () => {
    const matched = offerWith({ kind: "matched-tokens" });
    expect(effects([matched])[0]).toEqual({
      code: "match-rule",
      worth: 60n * TOKEN,
      matters: true,
    });
  });

  test("a deadline nobody documented: the offer, or none", () => {
    const offer = offerWith({ tokens: 100n });
    const window = { ...offer.window, until: null, reportedUntil: offer.window.until };
    expect(effects([{ ...offer, window }])[0]).toEqual({
      code: "deadline",
      worth: 100n * TOKEN,
      matters: true,
    });
  });

  test("two offers of which nobody says whether they stack", () => {
    const found = effects([
      offerWith({ tokens: 100n }, "a"),
      offerWith({ tokens: 60n, stacking: "allowed" }, "b"),
    ]);
    expect(found[0]).toEqual({ code: "stacking", worth: 60n * TOKEN, matters: true });
  });

  test("an amount that is an upper limit: all of it, or nothing", () => {
    expect(effects([offerWith({ tokens: 100n, upTo: true })])[0]).toEqual({
      code: "up-to",
      worth: 100n * TOKEN,
      matters: true,
    });
  });

  test("the range of a tokenizer that is not public, from its low end to its high", () => {
    const tokenRatios = smallCatalogue.tokenRatios.map((row) => ({
      ...row,
      low: 5_000n,
      high: 20_000n,
    }));
    // 600 tokens over ten days come to 300 or 1 200
    const [tokenizer] = effects([], { ...smallCatalogue, tokenRatios });
    expect(tokenizer).toEqual({ code: "tokenizer", worth: 900n * TOKEN, matters: true });
  });

  test("the one that is worth more comes first, whichever was met first", () => {
    const found = (one: bigint, other: bigint) =>
      effects([
        offerWith({ tokens: one, upTo: true }, "acme-a"),
        offerWith({ tokens: other, upTo: true }, "acme-b"),
      ])
        .filter(({ code }) => code === "up-to")
        .map(({ worth }) => worth);
    expect(found(100n, 300n)).toEqual([300n * TOKEN, 100n * TOKEN]);
    expect(found(300n, 100n)).toEqual([300n * TOKEN, 100n * TOKEN]);
  });

  test("a grant without an amount has no figure, and is said to matter", () => {
    expect(effects([offerWith({ tokens: null })])[0]).toEqual({
      code: "no-grant-figure",
      worth: null,
      matters: true,
    });
  });
});
