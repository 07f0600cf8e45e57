import fc from "fast-check";
import { expect, test } from "vitest";
import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { type BandRun, runBand } from "@/lib/domain/estimate/band-run";
import { usesOn } from "@/lib/domain/estimate/daily-use";
import { drawDown } from "@/lib/domain/estimate/draw-down";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import { BANDS, type BandName } from "@/lib/domain/estimate/estimate-report";
import { planVendor } from "@/lib/domain/estimate/vendor-estimate";
import { runs } from "@/test/fixed-seed";
import { arbitraryCatalogue, arbitraryInput } from "./arbitrary-estimate";

// What must hold of every line and grant in every band, seen day by day.

type Run = (offers: readonly EstimateOffer[]) => BandRun;

type Check = (
  offers: readonly EstimateOffer[],
  run: Run,
  band: BandName,
  catalogue: EstimateCatalogue,
) => void;

function holds(check: Check) {
  fc.assert(
    fc.property(
      arbitraryInput,
      arbitraryCatalogue,
      fc.constantFrom(...BANDS),
      (input, catalogue, band) => {
        const context = contextOf(input, catalogue);
        const planned = context && planVendor(context, "acme");
        if (context === null || planned === null) return;
        const { plan, offers, currency } = planned;
        const run: Run = (given) => runBand(context, plan, given, currency, band);
        check(offers, run, band, catalogue);
      },
    ),
    runs(500),
  );
}

test("nothing is drawn faster than its rate limit", () => {
  holds((offers, run) => {
    const { demand, active } = run(offers);
    const given = new Map(offers.flatMap(({ grants }) => grants.map((one) => [one.slug, one])));
    const drawn = new Map<string, bigint>();
    drawDown(demand, [...active.values()], ({ at, line, grant, amount }) => {
      const { model, perMillion } = demand.lines[line] ?? {};
      // a discount draws nothing; of a credit each token takes at most its list price
      if (grant.kind === "discount") return;
      const unit = grant.kind === "credit" ? (perMillion ?? 0n) : 1n;
      const key = `${grant.slug} ${at} ${model}`;
      drawn.set(key, (drawn.get(key) ?? 0n) + (unit === 0n ? 0n : (amount * 1_000n) / unit));
    });
    for (const [key, thousandths] of drawn) {
      const limit = given.get(key.split(" ")[0] ?? "")?.tokensPerMinute ?? null;
      if (limit !== null) expect(thousandths <= limit * 1_440n * 1_000n).toBe(true);
    }
  });
});

test("of a model's requests no more are paid for than the limit on them lets through", () => {
  holds((offers, run) => {
    const { demand, active } = run(offers);
    const drawn = new Map<string, bigint>();
    drawDown(demand, [...active.values()], ({ at, line, grant, amount }) => {
      const { model } = demand.lines[line] ?? {};
      if (grant.kind === "discount" || grant.kind === "credit") return;
      const key = `${grant.slug} ${at} ${model}`;
      drawn.set(key, (drawn.get(key) ?? 0n) + amount);
    });
    for (const [key, tokens] of drawn) {
      const [slug = "", at = "", model = ""] = key.split(" ");
      const most = active.get(slug)?.limits?.requestsPerDay ?? null;
      if (most === null) continue;
      const asked = usesOn(demand, Number(at))(model);
      if (asked.requests <= most) continue;
      // no more than that many requests of the day's mean length
      expect(tokens * asked.requests <= asked.tokens * most).toBe(true);
    }
  });
});

test("free models are free whichever offers are held", () => {
  holds((offers, run) => {
    const { active } = run(offers);
    for (const offer of offers) {
      for (const { slug, kind } of run([offer]).active.values())
        if (kind === "free-model") expect(active.has(slug)).toBe(true);
    }
  });
});

test("packs are bought whole, and never cost more than they spare", () => {
  holds((offers, run) => {
    const { active, packs, draw } = run(offers);
    for (const [slug, grant] of active) {
      const one = packs.find((pack) => pack.slug === slug);
      if (grant.packs === null || one?.packs == null) continue;
      expect(grant.amount).toBe(one.amount * grant.packs.count);
      expect(grant.packs.price).toBe(one.packs.price * grant.packs.count);
    }
    const given = offers.map((offer) => ({
      ...offer,
      grants: offer.grants.filter(({ kind }) => kind !== "pack"),
    }));
    const without = run(given).draw;
    expect(draw.unpricedTokens <= without.unpricedTokens).toBe(true);
    if (draw.unpricedTokens === without.unpricedTokens) {
      expect(draw.cost <= without.cost).toBe(true);
    }
  });
});

test("an amount that is an upper limit counts in the hopeful band only", () => {
  holds((offers, run, band) => {
    const limited = offers.flatMap(({ grants }) =>
      grants.filter((one) => "upTo" in one && one.upTo),
    );
    const { active } = run(offers);
    if (band !== "hopeful") for (const { slug } of limited) expect(active.has(slug)).toBe(false);
  });
});

test("no model is asked for after its last day, where it was known", () => {
  holds((offers, run, _, { retirements }) => {
    const { demand } = run(offers);
    const known = retirements.filter(
      ({ announcedOn, lastDay }) => Math.min(announcedOn ?? 0, lastDay ?? 0) <= demand.startOn,
    );
    for (const { model, to } of demand.lines) {
      for (const { models, lastDay } of known)
        if (lastDay !== null && models.includes(model))
          expect(demand.startOn + to).toBeLessThanOrEqual(lastDay);
    }
  });
});
