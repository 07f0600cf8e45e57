import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import type { GrantChange } from "@/test/grant-of";
import { cell, ONE_DAY, offerWith, run, yuan } from "@/test/small-catalogue";

// One hand-made case for each term a grant can have; test/oracle has them all at once, at random.

const drawn = (change: GrantChange, horizonDays: number, usage = ONE_DAY) => {
  const { acme } = run(usage, [offerWith(change)], { horizonDays });
  return { grant: acme.grants[0], granted: acme.daily.map(({ granted }) => granted) };
};

describe("what is given anew", () => {
  test("daily: a day's amount each day, the rest of it lapses", () => {
    const { grant, granted } = drawn({ tokens: 80n, recurrence: "daily" }, 3);
    expect(granted).toEqual([60n, 60n, 60n]);
    expect(grant).toMatchObject({ granted: 240n, used: 180n, lapsed: 60n, remaining: 0n });
  });

  test("monthly: a calendar month's amount, however late in it the claim is", () => {
    // From 9 July: 23 days take 1 000 of 1 380; August begins anew on the 24th day.
    const { grant, granted } = drawn({ tokens: 1_000n, recurrence: "monthly" }, 25);
    expect(granted.slice(15)).toEqual([60n, 40n, 0n, 0n, 0n, 0n, 0n, 0n, 60n, 60n]);
    expect(grant).toMatchObject({ granted: 2_000n, used: 1_120n, lapsed: 0n, remaining: 880n });
  });

  test("is drawn before what is not, however soon that ends", () => {
    const anew = offerWith({ tokens: 40n, recurrence: "daily", stacking: "allowed" }, "anew");
    const once = { tokens: 40n, stacking: "allowed", validity: { kind: "days", days: 1 } } as const;
    const { acme } = run(ONE_DAY, [offerWith(once, "once"), anew], { horizonDays: 1 });
    expect(acme.grants.map(({ used }) => used)).toEqual([20n, 40n]);
  });
});

describe("a rate limit", () => {
  const usage = [cell("2024-06-01", "gpt-x", { inputUncached: 2_880n })];

  test("lets through its tokens of 24 hours, or of a working day where that is dearer", () => {
    const grant = { tokens: 10_000n, tokensPerMinute: 1n };
    const { acme } = run(usage, [offerWith(grant)], { horizonDays: 2 });
    // a day takes 2 880: 1 440 granted and 1 440 billed, or 480 and 2 400, at ¥10 per million
    expect(acme.daily.map(({ granted }) => granted)).toEqual([1_440n, 1_440n]);
    expect(acme.cost).toEqual(yuan(48_000_000_000n, 28_800_000_000n));
    expect(acme.grants[0]).toMatchObject({ used: 2_880n, usable: 2_880n, remaining: 7_120n });
  });

  test("is each model's own", () => {
    const both = [...usage, cell("2024-06-01", "gpt-y", { output: 1_000n })];
    const grant = { tokens: 10_000n, models: ["big", "small"], tokensPerMinute: 1n };
    const { granted } = drawn(grant, 1, both);
    expect(granted).toEqual([2_440n]);
  });

  test("holds a free model back too: what goes beyond it is billed", () => {
    const grant = { kind: "free-model", tokensPerMinute: 1n } as const;
    const { acme } = run(usage, [offerWith(grant)], { horizonDays: 1 });
    expect(acme.cost).toEqual(yuan(24_000_000_000n, 14_400_000_000n));
  });

  test("holds a credit back by the tokens it pays for", () => {
    const credit = { currency: "CNY", pico: 10n ** 15n } as const;
    const grant = { kind: "credit", credit, tokensPerMinute: 1n } as const;
    const { acme } = run(usage, [offerWith(grant)], { horizonDays: 1 });
    expect(acme.cost).toEqual(yuan(24_000_000_000n, 14_400_000_000n));
    expect(acme.grants[0]?.used).toBe(14_400_000_000n);
  });
});

describe("a grant over two models", () => {
  // The larger one comes first, so that the last one looked at is not it.
  const both = [
    cell("2024-06-01", "gpt-x", { inputUncached: 2_880n }),
    cell("2024-06-01", "gpt-y", { inputUncached: 100n }),
  ];

  test("has the pace of the model used most", () => {
    const grant = { tokens: 10_000n, tokensPerMinute: 1n, models: ["big", "small"] };
    const { acme } = run(both, [offerWith(grant)], { horizonDays: 1 });
    expect(acme.grants[0]?.pace).toMatchObject({ busiestDay: 2_880n, fits: false });
  });

  test("for one of them alone, reaches that one's list price", () => {
    const credit = { currency: "CNY", pico: 10n ** 15n } as const;
    const grant = { kind: "credit", credit, models: ["small"] } as const;
    const { acme } = run(both, [offerWith(grant)], { horizonDays: 1 });
    // 100 tokens at ¥1 per million
    expect(acme.grants[0]).toMatchObject({ inScope: 100_000_000n, used: 100_000_000n });
  });
});

describe("a limit on requests", () => {
  const usage = [{ ...cell("2024-06-01", "gpt-x", { inputUncached: 2_880n }), requests: 100n }];
  const used = (
    change: { readonly requestsPerDay?: bigint; readonly requestsPerMinute?: bigint },
    given = usage,
  ) => run(given, [offerWith({ tokens: 10_000n, ...change })], { horizonDays: 1 }).acme;

  test("lets through its requests a day, each as long as the mean, in every band", () => {
    const { cost, grants } = used({ requestsPerDay: 25n });
    // a quarter of 2,880 tokens; the rest at ¥10 per million
    expect(cost).toEqual(yuan(21_600_000_000n));
    expect(grants[0]).toMatchObject({ used: 720n, usable: 720n });
    expect(grants[0]?.pace).toMatchObject({
      requests: { busiestDay: 100n, limitPerDay: 25n },
      fits: false,
    });
  });

  test("grows with the usage", () => {
    const change = { horizonDays: 31, growthBasisPoints: 10_000n };
    const { acme } = run(usage, [offerWith({ tokens: 10n ** 9n, requestsPerDay: 150n })], change);
    // on the 31st day 200 requests of 28.8 tokens: 150 of them
    expect(acme.daily.at(-1)?.granted).toBe(4_320n);
  });

  test("of minutes is one of 24 hours, or of a working day where that is dearer", () => {
    const busy = [{ ...usage[0], requests: 2_880n }] as typeof usage;
    const { cost } = used({ requestsPerMinute: 1n }, busy);
    expect(cost).toEqual(yuan(24_000_000_000n, 14_400_000_000n));
  });

  test("binds nothing where requests are not counted, and a free model as well", () => {
    expect(
      used({ requestsPerDay: 1n }, [{ ...usage[0], requests: 0n }] as typeof usage).cost,
    ).toEqual(yuan(0n));
    const free = { kind: "free-model", requestsPerDay: 50n } as const;
    const { acme } = run(usage, [offerWith(free)], { horizonDays: 1 });
    expect(acme.cost).toEqual(yuan(14_400_000_000n));
  });
});

describe("an amount that is an upper limit", () => {
  const upTo: readonly { why: string; change: GrantChange }[] = [
    { why: "of tokens", change: { tokens: 100n, upTo: true } },
    {
      why: "of credit",
      change: { kind: "credit", credit: { currency: "CNY", pico: 1_000_000_000n }, upTo: true },
    },
  ];
  test.each(upTo)("$why counts in the hopeful figure only, and is said", ({ change }) => {
    const { acme } = run(ONE_DAY, [offerWith(change)], { horizonDays: 2 });
    // 120 tokens at ¥10 per million; 100 of them, or their price, spared at best
    expect(acme.cost).toEqual(yuan(1_200_000_000n, 1_200_000_000n, 200_000_000n));
    expect(acme.grants[0]).toMatchObject({ upTo: true, granted: 0n, used: 0n });
    expect(acme.grants[0]?.advertised).toBeGreaterThan(0n);
    expect(acme.unknowns.map(({ code }) => code)).toContain("up-to");
  });

  test("of percent off: all of it at best", () => {
    const change = { kind: "discount", percentOff: 25, upTo: true } as const;
    const { acme } = run(ONE_DAY, [offerWith(change)], { horizonDays: 1 });
    expect(acme.cost).toEqual(yuan(600_000_000n, 600_000_000n, 450_000_000n));
  });
});

test("an offer closed before its claim counts until the day that was known", () => {
  const open = offerWith({ tokens: 100n });
  const offer = { ...open, window: { ...open.window, closedOn: day("2024-07-20") } };
  const claims = { [offer.slug]: day("2024-07-25") };
  const used = (asOf: string) =>
    run(ONE_DAY, [offer], { asOf: day(asOf), claims, horizonDays: 30 }).acme.grants[0]?.used;
  expect(used("2024-07-19")).toBe(100n);
  expect(used("2024-07-20")).toBe(0n);
});

describe("when it begins", () => {
  const twoDays = { tokens: 500n, validity: { kind: "days", days: 2 } } as const;

  test("on a fixed day: nothing before it, and its days count from there", () => {
    const starts = { kind: "on", day: day("2024-07-11") } as const;
    expect(drawn({ ...twoDays, starts }, 5).granted).toEqual([0n, 0n, 60n, 60n, 0n]);
  });

  test("on a fixed day before the claim: its days have been running", () => {
    const starts = { kind: "on", day: day("2024-07-08") } as const;
    expect(drawn({ ...twoDays, starts }, 3).granted).toEqual([60n, 0n, 0n]);
  });

  test("on first use of something in its scope, not of anything", () => {
    const usage = [
      cell("2024-06-01", "gpt-y", { inputUncached: 5n }),
      cell("2024-06-02", "gpt-y", { inputUncached: 5n }),
      cell("2024-06-03", "gpt-x", { inputUncached: 60n }),
    ];
    const { granted, grant } = drawn({ ...twoDays, starts: { kind: "first-use" } }, 6, usage);
    expect(granted).toEqual([0n, 0n, 60n, 0n, 0n, 0n]);
    expect(grant).toMatchObject({ validFrom: day("2024-07-11"), validUntil: day("2024-07-12") });
  });

  test("a discount ends with its validity", () => {
    const off = { kind: "discount", percentOff: 50, validity: { kind: "days", days: 1 } } as const;
    const { acme } = run(ONE_DAY, [offerWith(off)], { horizonDays: 2 });
    expect(acme.daily.map(({ paid }) => paid)).toEqual([300_000_000n, 600_000_000n]);
  });
});

describe("two offers of one vendor", () => {
  test.each([
    { stacking: "allowed", why: "are held together", cost: yuan(0n) },
    { stacking: "refused", why: "the better one alone", cost: yuan(200_000_000n) },
    {
      stacking: "unknown",
      why: "together in the hopeful figure only",
      cost: yuan(200_000_000n, 200_000_000n, 0n),
    },
  ] as const)("stacking $stacking: $why", ({ stacking, cost }) => {
    const offers = [
      offerWith({ tokens: 30n, stacking }, "small"),
      offerWith({ tokens: 40n, stacking }, "large"),
    ];
    // 60 tokens at ¥10 per million
    expect(run(ONE_DAY, offers, { horizonDays: 1 }).acme.cost).toEqual(cost);
  });
});

describe("a matched grant of which something is not documented", () => {
  test("a ratio without a cap counts in the hopeful figure only", () => {
    const grant = { kind: "matched-tokens", matchPermille: 500n, tokens: null } as const;
    const { acme } = run(ONE_DAY, [offerWith(grant)], { horizonDays: 1 });
    expect(acme.cost).toEqual(yuan(600_000_000n, 600_000_000n, 300_000_000n));
    expect(acme.unknowns.map(({ code }) => code)).toContain("match-rule");
  });
});

test("the order is no optimum: a longer documented validity can cost more", () => {
  const usage = [
    cell("2024-06-01", "gpt-x", { inputUncached: 10n }),
    cell("2024-06-01", "gpt-y", { inputUncached: 10n }),
  ];
  const costFor = (days: number) => {
    const both = offerWith(
      {
        tokens: 20n,
        models: ["big", "small"],
        validity: { kind: "days", days: 3 },
        stacking: "allowed",
      },
      "both",
    );
    const small = offerWith(
      { tokens: 20n, models: ["small"], validity: { kind: "days", days }, stacking: "allowed" },
      "small",
    );
    return run(usage, [both, small], { horizonDays: 2 }).acme.cost;
  };
  // Two days: small is paid by its own grant, big by the other. Five days: the other is spent first, on both.
  expect(costFor(2)).toEqual(yuan(0n));
  expect(costFor(5)).toEqual(yuan(100_000_000n));
});
