import { describe, expect, test } from "vitest";
import { assume, cell, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { findFlips, STAY, winnerOf } from "./flip";

const input = (change: Parameters<typeof assume>[0]) => ({
  usage: ONE_DAY,
  paid: [],
  period: null,
  assumptions: assume(change),
});

describe("findFlips", () => {
  // Beta costs 4 a token every day; Acme 10, but its first 180 tokens (three days) are free.
  // Over n days: Acme 600 × (n − 3), Beta 240 × n: even at n = 5.
  const catalogue = { ...smallCatalogue, offers: [offerWith({ tokens: 180n })] };

  test("finds the first horizon at which another vendor wins", () => {
    const flips = findFlips(input({ horizonDays: 3 }), catalogue);
    expect(flips).toContainEqual({ assumption: "horizonDays", from: "acme", to: "beta", at: 6 });
  });

  test("looks down as well as up", () => {
    const flips = findFlips(input({ horizonDays: 90 }), catalogue);
    expect(flips).toContainEqual({ assumption: "horizonDays", from: "beta", to: "acme", at: 4 });
  });

  test("finds the claim day after which the grant is gone", () => {
    const flips = findFlips(input({ horizonDays: 3 }), catalogue);
    // the window ends on 31 July, day 19935
    expect(flips).toContainEqual({ assumption: "startOn", from: "acme", to: "beta", at: 19_936 });
  });
});

test("nobody wins when moving saves nothing", () => {
  const usage = [cell("2024-06-01", "embed", { embeddingInput: 1n })];
  expect(winnerOf({ ...input({}), usage }, smallCatalogue)).toBe(STAY);
});

test("a tie changes nothing", () => {
  // both vendors' grants pay for everything on the first day; beta's for ever
  const beta = {
    ...offerWith({ tokens: 10_000n, models: ["only"] }, "beta-offer"),
    vendor: "beta",
  };
  const catalogue = { ...smallCatalogue, offers: [offerWith({ tokens: 60n }), beta] };
  expect(findFlips(input({ horizonDays: 30 }), catalogue)).not.toContainEqual(
    expect.objectContaining({ assumption: "horizonDays", to: "acme" }),
  );
});
