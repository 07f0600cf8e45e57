import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitVendors } from "@/lib/domain/split/split-vendor";
import { Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { looseBoundOf, subsetBound, type VendorBound } from "@/lib/optimize/bound";
import { readSplit } from "@/lib/optimize/read-split";
import { runs } from "@/test/fixed-seed";
import { contextOfVendors } from "./many-vendors";

/** So many vendors of one price, each giving a million tokens. */
const alike = (count: number) =>
  contextOfVendors(
    Array.from({ length: count }, () => ({
      takes: ["gpt-x" as const],
      price: 10,
      grants: [{ tokens: 1_000_000n }],
    })),
  );

test("after 300 programmes the search for one limit ends, and says that it is not exact", () => {
  // Of 26 vendors there are 325 pairs, none of which can be told from another before it is solved.
  let solved = 0;
  const solve = () => {
    solved += 1;
    return { objective: 1e9, value: () => 0 };
  };
  const [one, two] = bestMixes(alike(26), Pico(0n), solve, ["1", "2"]);
  expect(solved).toBe(300);
  expect([one?.exact, two?.exact]).toEqual([true, false]);
  expect(one && two && two.bound.pico > one.bound.pico).toBe(true);
  solved = 0;
  const [, few] = bestMixes(alike(24), Pico(0n), solve, ["1", "2"]);
  expect([solved, few?.exact]).toEqual([276, true]);
});

describe("a split's shares", () => {
  const vendors = splitVendors(alike(3));
  const sharesOf = (values: readonly number[]) => {
    let asked = 0;
    const solved = { objective: 0, value: () => values[asked++] ?? 0 };
    const [segment] = readSplit(solved, vendors, [{ from: 0, to: 19 }]);
    return [...(segment?.shares.get("gpt-x") ?? [])];
  };

  test("add up to a million: the largest takes what rounding leaves", () => {
    expect(sharesOf([1 / 3, 1 / 3, 1 / 3])).toEqual([
      ["vendor-0", 333_334n],
      ["vendor-1", 333_333n],
      ["vendor-2", 333_333n],
    ]);
    expect(sharesOf([0.0000005, 0.4999997, 0.4999998])).toEqual([
      ["vendor-0", 1n],
      ["vendor-1", 499_999n],
      ["vendor-2", 500_000n],
    ]);
  });

  test("too small to count are none", () => {
    expect(sharesOf([0.0000004, 0.9999996, 0])).toEqual([["vendor-1", 1_000_000n]]);
  });
});

test("no set is bounded loosely by less than it is bounded", () => {
  const amount = fc.integer({ min: 0, max: 50 });
  const line = fc.record({ tokens: fc.integer({ min: 1, max: 9 }), net: amount });
  const vendor = fc
    .record({
      costs: fc.dictionary(fc.constantFrom("m", "n"), fc.tuple(amount, amount)),
      pools: fc.array(
        fc.record({
          kind: fc.constantFrom("tokens" as const, "credit" as const),
          size: fc.integer({ min: 1, max: 40 }),
          lines: fc.array(line, { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    })
    .map(
      ({ costs, pools }): VendorBound => ({
        costs: new Map(Object.entries(costs)),
        slack: 0,
        pools: pools.flatMap(({ kind, size, lines }) => {
          const [model, own] = Object.entries(costs)[0] ?? [];
          if (model === undefined || own === undefined || own[0] === 0) return [];
          const sorted = lines.toSorted((a, b) => b.net - a.net);
          const group = { model, stretch: 0, lines: sorted, cost: own[0], pools: 1 };
          return [{ kind, size, groups: [group] }];
        }),
      }),
    );
  const list = new Map([
    ["m", 30],
    ["n", 70],
  ]);
  fc.assert(
    fc.property(fc.array(vendor, { minLength: 1, maxLength: 4 }), amount, (bounds, fee) => {
      const loose = looseBoundOf(bounds, list, fee);
      for (let bits = 1; bits < 2 ** bounds.length; bits++) {
        const chosen = [...bounds.keys()].filter((v) => Math.trunc(bits / 2 ** v) % 2 === 1);
        const own = chosen.flatMap((v) => bounds[v] ?? []);
        expect(loose(chosen)).toBeGreaterThanOrEqual(subsetBound(own, list, fee) - 1e-6);
        if (own.every(({ pools }) => pools.length === 0)) {
          expect(loose(chosen)).toBeCloseTo(subsetBound(own, list, fee), 6);
        }
      }
    }),
    runs(300),
  );
});

describe("what a pair of vendors can save at most", () => {
  /** Four million tokens cost 20 at the first vendor and 40 at the second, which grants something. */
  const bounds = (kind: "tokens" | "credit", size: number): VendorBound[] => {
    const group = { model: "m", stretch: 0, lines: [{ tokens: 4, net: 10 }], cost: 40, pools: 1 };
    return [
      { costs: new Map([["m", [20]]]), pools: [], slack: 0 },
      { costs: new Map([["m", [40]]]), pools: [{ kind, size, groups: [group] }], slack: 0 },
    ];
  };
  const most = (kind: "tokens" | "credit", size: number, fee = 0) =>
    subsetBound(bounds(kind, size), new Map([["m", 100]]), fee);

  test("is reached: a grant is worth what it saves at the cheaper vendor", () => {
    // All at the first saves 80; a quarter granted at the second saves a quarter of 20 more.
    expect(most("tokens", 1)).toBe(85);
    expect(most("credit", 10)).toBe(85);
    expect(most("tokens", 0)).toBe(80);
  });

  test("is no more than all of it, less what connecting both costs", () => {
    expect(most("tokens", 9)).toBe(100);
    expect(most("credit", 90)).toBe(100);
    expect(most("tokens", 1, 3)).toBe(79);
  });
});
