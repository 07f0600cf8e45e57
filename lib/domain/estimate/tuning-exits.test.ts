import { describe, expect, test } from "vitest";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { TuningMarket } from "@/lib/domain/catalogue/tuning-market";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { assume, cell, ONE_DAY, smallCatalogue } from "@/test/small-catalogue";
import { HOST, READ, tuned } from "@/test/small-tuning";
import { estimate } from "./estimate";
import type { Assumptions } from "./estimate-report";

// Hand-worked: ¥7 to the dollar, 10⁻¹² of a unit.

function part(usage = tuned, market: Partial<TuningMarket> = {}, assumptions = {}) {
  const tuning = { hosts: [HOST], perks: [], ...market };
  return found(usage, { ...smallCatalogue, tuning }, assumptions);
}

function found(
  usage: readonly UsageCell[],
  catalogue: EstimateCatalogue,
  assumptions: Partial<Assumptions> = {},
) {
  const input = {
    ...{ usage, paid: [], period: null },
    assumptions: assume({ horizonDays: 10, ...assumptions }),
  };
  const report = estimate(input, catalogue);
  if (report === null) throw new Error("no report");
  return report.fineTuning;
}

const cny = (pico: bigint) => ({ currency: "CNY", pico: Pico(pico) });

describe("fine-tuned models", () => {
  test("a usage without one has no part of its own", () => {
    expect(part(ONE_DAY)).toBeNull();
  });

  test("training, tokens and a model kept ready, at what was read in the last 180 days", () => {
    const whole = part();
    expect(whole).toMatchObject({ trainingTokens: 2_000_000n, trainingFrom: "export" });
    expect(whole).toMatchObject({ input: 10_000n, output: 1_000n });
    const [exit] = whole?.exits ?? [];
    // 2 million at $0.48 are ¥6.72; at ¥10 ¥20, more than $1.35's ¥18.90; the price of January is too old
    expect(exit?.training).toEqual({
      low: cny(6_720_000_000_000n),
      high: cny(20_000_000_000_000n),
      of: "small",
      dearest: "large",
    });
    // 10 000 at ¥2 and 1 000 at ¥8 per million
    expect(exit?.serving?.low).toEqual(cny(28_000_000_000n));
    // 240 hours at ¥3
    expect(exit?.hosting?.high).toEqual(cny(720_000_000_000_000n));
  });

  test.each([
    { read: "2024-01-11", days: 180, counts: true },
    { read: "2024-01-10", days: 181, counts: false },
  ])("a price of training that was read $days days before counts: $counts", ({ read, counts }) => {
    const training = HOST.training.slice(0, 1).map((rate) => ({ ...rate, seenOn: day(read) }));
    const [exit] = part(tuned, { hosts: [{ ...HOST, training }] })?.exits ?? [];
    expect(exit).toBeDefined();
    expect(exit?.training !== null).toBe(counts);
  });

  test("a number typed in is used instead of what the export counts", () => {
    const typed = part(tuned, {}, { trainingTokens: 1_000_000n });
    expect(typed).toMatchObject({ trainingTokens: 1_000_000n, trainingFrom: "assumption" });
    expect(typed?.exits[0]?.training?.low).toEqual(cny(3_360_000_000_000n));
  });

  test("an export without training tokens leaves the price of training open", () => {
    const plain = [cell("2024-06-01", "ft:gpt-x:me::1", { output: 1n })];
    expect(part(plain)).toMatchObject({ trainingTokens: null, trainingFrom: null });
    expect(part(plain)?.exits[0]?.training).toBeNull();
  });

  test.each([
    { why: "has ended", host: { ...HOST, state: "ended" as const } },
    { why: "closes by the start day", host: { ...HOST, closesOn: day("2024-07-09") } },
    { why: "refuses OpenAI's rows", host: { ...HOST, openaiRows: "no" as const } },
    { why: "is OpenAI", host: { ...HOST, slug: "openai" } },
    {
      why: "nobody had read by then",
      host: { ...HOST, seenUntil: day("2024-07-10"), training: [], hosting: [] },
    },
  ])("a host that $why is no way out", ({ host }) => {
    expect(part(tuned, { hosts: [host] })?.exits).toEqual([]);
  });

  test("those that take the rows come first, whatever they cost", () => {
    const unknown = { ...HOST, slug: "cheap", openaiRows: null };
    const exits = part(tuned, { hosts: [unknown, HOST] })?.exits;
    expect(exits?.map(({ slug }) => slug)).toEqual(["host", "cheap"]);
  });

  test("a perk stands beside, at most worth the dearest training, and says when it was last reported", () => {
    const perk = { slug: "free", vendor: "acme", name: { en: "Free", zh: "免费" } };
    const perks = [
      { ...perk, reportedOn: day("2024-06-27") },
      { ...perk, slug: "old", reportedOn: day("2024-03-01") },
      { ...perk, slug: "later", reportedOn: day("2024-07-10") },
    ];
    const [exit] = part(tuned, { perks })?.exits ?? [];
    expect(exit?.perks).toMatchObject([
      { slug: "free", current: true, sparesAtMost: cny(20_000_000_000_000n) },
      { slug: "old", current: false },
    ]);
  });

  test("its model and its training end on their own days", () => {
    const end = { announcedOn: READ, replacements: [] };
    const [job, answer] = [day("2024-08-01"), day("2024-09-01")];
    const catalogue = {
      ...smallCatalogue,
      openaiModels: [
        ...smallCatalogue.openaiModels,
        { id: "ft:gpt-x", tier: "flagship" as const, tokenizer: "o200k_base" as const },
      ],
      retirements: [
        {
          ...end,
          host: "openai",
          subject: "fine-tune" as const,
          models: ["ft:gpt-x"],
          lastDay: answer,
          latestLastDay: answer,
        },
        {
          ...end,
          host: "openai",
          subject: "fine-tune-training" as const,
          models: ["gpt-x"],
          lastDay: job,
          latestLastDay: job,
        },
      ],
    };
    expect(found(tuned, catalogue)).toMatchObject({
      models: [{ openaiModel: "ft:gpt-x", lastDay: answer }],
      lastJobDay: job,
    });
  });
});
