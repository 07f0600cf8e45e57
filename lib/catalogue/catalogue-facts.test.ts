import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { namedTokens } from "@/lib/domain/catalogue/grant";
import { unquotedNumbers } from "@/lib/domain/catalogue/quoted-numbers";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { addDays, day, formatDay } from "@/lib/domain/units/day";
import names from "@/lib/format/publisher-names.json" with { type: "json" };
import type { CatalogueOffer } from "@/lib/schemas/catalogue-offer";
import type { Catalogue } from "./catalogue";
import { readCatalogue } from "./read-catalogue";

let catalogue: Catalogue;
let offers: readonly CatalogueOffer[];
beforeAll(async () => {
  catalogue = await readCatalogue(join(import.meta.dirname, "../../prisma/catalog"));
  offers = catalogue.vendors.flatMap((vendor) => vendor.offers);
});

/** Numbers of a fact that its statement implies without saying them, and how. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  "tencent-2024 window": ["2024"], // the year of the statement's own date
  "zhipu-2024-moving grant": ["150"], // 50 + 100
};

const numbersIn = (text: string) => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

test("every number of a fact is in the statement it rests on", () => {
  let checked = 0;
  for (const { slug, facts } of offers) {
    for (const { field, value, restsOn, statements } of facts) {
      const statement = statements.find(({ source }) => source === restsOn);
      if (value === null || statement === undefined) continue;
      const said = new Set([
        ...numbersIn(`${statement.value.en} ${statement.words.en}`),
        ...(IMPLIED[`${slug} ${field}`] ?? []),
      ]);
      for (const number of numbersIn(value.en)) {
        checked += 1;
        expect(said, `${slug} ${field}: ${value.en}`).toContain(number);
      }
    }
  }
  expect(checked).toBeGreaterThan(50);
});

test("every amount of tokens granted is told by a source", () => {
  for (const { slug, grants, facts } of offers) {
    const told = facts
      .flatMap(({ statements, value }) => [
        ...statements.flatMap((statement) => [statement.value.en, statement.words.en]),
        value?.en ?? "",
      ])
      .join("\n");
    for (const { name, ...grant } of grants) {
      const tokens = namedTokens({ slug: name, ...grant });
      if (tokens === null) continue;
      expect(unquotedNumbers(tokens.toString(), told), `${slug}/${name}`).toEqual([]);
    }
  }
});

type Grants = CatalogueOffer["grants"];
const hasScope = (grants: Grants) => grants.some(({ models }) => models !== null);
const isSized = ({ name, ...grant }: Grants[number]) =>
  grant.quantity !== null ||
  (grant.kind === "credit" && grant.credit !== null) ||
  namedTokens({ slug: name, ...grant }) !== null;

/** What an offer shows, and the facts of which one has to say who says so. */
const SPOKEN: readonly [string, (offer: CatalogueOffer) => boolean, readonly string[]][] = [
  ["a size", ({ grants }) => grants.some(isSized), ["grant"]],
  ["a scope", ({ grants }) => hasScope(grants), ["models", "scope", "free-models"]],
  ["a match", ({ grants }) => grants.some(({ kind }) => kind === "matched-tokens"), ["match"]],
  ["a window", ({ window }) => (window.from ?? window.until) !== null, ["window", "closing"]],
  ["a validity", ({ grants }) => grants.some((g) => g.validity.kind !== "unknown"), ["validity"]],
  ["a condition", ({ eligibility }) => eligibility.length > 0, ["eligibility"]],
  ["free tuning", ({ perks }) => perks.some((p) => p.kind === "fine-tuning"), ["fine-tuning"]],
  ["a limit", ({ rateLimits }) => rateLimits !== null, ["rate-limits"]],
];

test.each(SPOKEN)("%s has its statements, or a note on whose they were", (_, shows, fields) => {
  const shown = offers.filter(shows);
  expect(shown.length).toBeGreaterThan(0);
  for (const { slug, facts } of shown) {
    const spoken = facts.filter(({ field }) => fields.includes(field));
    const isBacked = spoken.some(({ statements, note }) => statements.length > 0 || note !== null);
    expect(isBacked, slug).toBe(true);
  }
});

test("every statement has a publisher and a date", () => {
  for (const { slug, facts } of offers) {
    for (const { field, statements } of facts) {
      for (const { source, date } of statements) {
        const record = catalogue.sources.get(source);
        expect(record?.publisher, `${slug} ${field}`).toBeTruthy();
        expect(date ?? record?.date, `${slug} ${field}`).toBeTruthy();
      }
    }
  }
});

test("a scope names models its vendor lists; no window ends before it starts", () => {
  for (const { slug, models, offers: own } of catalogue.vendors) {
    const ids = models.map(({ id }) => id);
    for (const { grants, window } of own) {
      for (const grant of grants)
        expect(ids, slug).toEqual(expect.arrayContaining([...(grant.models ?? [])]));
      const { from, until } = window;
      if (from !== null && until !== null) expect(from).toBeLessThanOrEqual(until);
    }
  }
});

test("on no day since June 2024 can an ended offer be claimed", () => {
  const last = day("2026-12-31");
  for (const { slug, window } of offers) {
    let ended = false;
    for (let on = day("2024-06-01"); on <= last; on = addDays(on, 1)) {
      const status = offerStatus(window, on);
      const place = `${slug} on ${formatDay(on)}`;
      if (ended) expect(status, place).toBe("ended");
      ended = status === "ended";
      if (status !== "claimable") continue;
      // Claimable stands on a documented last day that has not passed, and on a start that has come.
      expect(window.until, place).toBeGreaterThanOrEqual(on);
      expect(window.from ?? window.reportedFrom, place).toBeLessThanOrEqual(on);
    }
  }
});

test("who has a name in another language is the publisher of a source, spelt alike", () => {
  const publishers = new Set([...catalogue.sources.values()].map(({ publisher }) => publisher));
  expect(Object.keys(names).filter((name) => !publishers.has(name))).toEqual([]);
});
