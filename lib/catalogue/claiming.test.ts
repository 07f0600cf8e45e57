import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { isOnDomain } from "@/lib/domain/catalogue/vendor-access";
import { isCurrent } from "@/lib/domain/offers/offer-status";
import { day } from "@/lib/domain/units/day";
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

test("steps are told by a source, and every source of an address is one of ours", () => {
  for (const { slug, access, offers } of catalogue.vendors) {
    for (const source of access?.sources ?? [])
      expect(catalogue.sources.has(source), `${slug}: ${source}`).toBe(true);
    for (const { slug: offer, claimSteps, facts } of offers)
      if (claimSteps.length > 0 && facts.length > 0)
        expect(facts.flatMap(({ statements }) => statements).length, offer).toBeGreaterThan(0);
  }
});
