import { expect, test } from "vitest";
import type { GrantOutcome } from "@/lib/domain/estimate/estimate-report";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { frozenClaims } from "./frozen-claims";

const [NINTH, LAST, OWN] = [day("2024-07-09"), day("2024-07-31"), day("2024-07-20")];

const grant = (slug: string, used: bigint, validUntil: GrantOutcome["validUntil"]) => ({
  ...{ slug, used, validUntil, unit: "tokens" as const, advertised: 100n, granted: 100n },
  upTo: false,
  packs: null,
  ...{ inScope: null, usable: used, lapsed: 0n, remaining: 100n - used, validFrom: NINTH },
  ...{ runsDryOn: null, onExhausted: null, pace: null },
  worth: { currency: "CNY" as const, pico: Pico(0n) },
});

const vendor = {
  vendor: "acme",
  grants: [
    grant("acme-b/one", 5n, day("2024-10-01")),
    grant("acme-b/two", 5n, day("2024-11-01")),
    grant("acme-b/assumed", 5n, day("2024-12-01")),
    grant("acme-b/none", 0n, day("2025-01-01")),
    grant("acme-a/one", 1n, null),
    grant("acme-idle/one", 0n, LAST),
  ],
  unknowns: [{ code: "validity" as const, about: "acme-b/assumed", day: null }],
};
const facts = [{ id: "window/acme-a", values: { until: "2024-07-31" } }];

test("each offer that pays for something, on the day assumed, to its last frozen day", () => {
  const assumed = { startOn: NINTH, claims: { "acme-a": OWN } };
  expect(frozenClaims(vendor, assumed, facts)).toEqual([
    {
      vendor: "acme",
      offer: "acme-a",
      claimOn: OWN,
      claimBy: LAST,
      useFrom: null,
      validUntil: null,
    },
    {
      ...{ vendor: "acme", offer: "acme-b", claimOn: NINTH, claimBy: null, useFrom: null },
      validUntil: day("2024-11-01"),
    },
  ]);
});

test("a report kept without facts knows no last day to claim", () => {
  const [first] = frozenClaims(vendor, { startOn: NINTH, claims: {} }, []);
  expect(first?.claimBy).toBeNull();
});
