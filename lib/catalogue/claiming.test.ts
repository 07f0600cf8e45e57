import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { isOnDomain } from "@/lib/domain/catalogue/vendor-access";
import { isCurrent } from "@/lib/domain/offers/offer-status";
import { day } from "@/lib/domain/units/day";
import { vendorAccessSchema } from "@/lib/schemas/vendor-access";
import type { Catalogue } from "./catalogue";
import { readCatalogue } from "./read-catalogue";

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue(join(import.meta.dirname, "../../prisma/catalog"));
});

test("every address to claim at is https and on its vendor's own domain", () => {
  let claims = 0;
  for (const { slug, access, offers } of catalogue.vendors) {
    for (const { claimUrl } of offers) {
      if (claimUrl === null) continue;
      claims += 1;
      expect(isOnDomain(claimUrl, access?.domains ?? []), `${slug}: ${claimUrl}`).toBe(true);
    }
  }
  expect(claims).toBeGreaterThan(40);
});

test("whoever has an offer that stood on 30 November 2026 can be reached", () => {
  const unreached = catalogue.vendors.filter(
    ({ access, offers }) =>
      access === null &&
      offers.some(({ noneFound, window }) => !noneFound && isCurrent(window, day("2026-11-30"))),
  );
  expect(unreached.map(({ slug }) => slug)).toEqual([]);
});

test("every vendor can be reached, but for those of whom no source has an address", () => {
  const unreached = catalogue.vendors.filter(({ access }) => access === null);
  expect(unreached.map(({ slug }) => slug)).toEqual(["predibase"]);
});

test("what vendors do with prompts is told with who says so", () => {
  const told = catalogue.vendors.filter(({ access }) => (access?.dataUse.length ?? 0) > 0);
  expect(told.length).toBeGreaterThanOrEqual(30);
  const deepseek = catalogue.vendors.find(({ slug }) => slug === "deepseek");
  expect(deepseek?.access?.dataUse).toHaveLength(3);
});

test("a programme whose page is known is applied for there", () => {
  const known = catalogue.programmes.filter(({ applyUrl }) => applyUrl !== null);
  expect(known.length).toBeGreaterThanOrEqual(20);
});

test("steps are told by a source, and every source of an address is one of ours", () => {
  for (const { slug, access, offers } of catalogue.vendors) {
    for (const source of access?.sources ?? [])
      expect(catalogue.sources.has(source), `${slug}: ${source}`).toBe(true);
    for (const { slug: offer, claimSteps, facts } of offers)
      if (claimSteps.length > 0 && facts.length > 0)
        expect(facts.flatMap(({ statements }) => statements).length, offer).toBeGreaterThan(0);
  }
});

test("a switch is documented as far as somebody documents it, and what was not found is said", () => {
  const told = catalogue.vendors.flatMap(({ slug, access }) =>
    (access?.differences ?? []).map((difference) => ({ slug, ...difference })),
  );
  expect(new Set(told.map(({ slug }) => slug)).size).toBeGreaterThanOrEqual(8);
  expect(told.some(({ effect }) => effect === "unknown")).toBe(true);
  for (const { slug, effect, sources, text } of told)
    expect([slug, sources.length > 0, text !== null]).toEqual([
      ...[slug, effect !== "unknown", effect !== "unknown"],
    ]);
  const limited = catalogue.vendors.filter(({ access }) => (access?.limits.length ?? 0) > 0);
  expect(limited.length).toBeGreaterThanOrEqual(20);
});

test("a difference without a source is refused, and so is an unknown one that has words", () => {
  const access = { domains: ["a.example"], sources: ["list"] };
  const text = { en: "Refused.", zh: "拒绝。" };
  const read = (difference: object) =>
    vendorAccessSchema.safeParse({ ...access, differences: [{ parameter: "n", ...difference }] })
      .success;
  expect(read({ effect: "refused", text, sources: ["list"] })).toBe(true);
  expect(read({ effect: "refused", text })).toBe(false);
  expect(read({ effect: "unknown", text })).toBe(false);
  expect(read({ effect: "unknown" })).toBe(true);
});
