import { beforeAll, expect, test } from "vitest";
import { type Campaign, campaignsKnownBy } from "@/lib/domain/catalogue/campaign";
import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import { type FineTuning, tuningKnownBy } from "@/lib/domain/catalogue/fine-tuning";
import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import { lastDays } from "@/lib/domain/catalogue/last-days";
import {
  isEndKnownBy,
  type ListedRetirement,
  type SourceRecord,
} from "@/lib/domain/catalogue/listing";
import { type Plan, planWindow } from "@/lib/domain/catalogue/plan";
import { type Programme, programmeWindow } from "@/lib/domain/catalogue/programme";
import { type CitedSource, isSaidBy } from "@/lib/domain/catalogue/said";
import { campaignState } from "@/lib/domain/offers/campaign-state";
import { currentFirst } from "@/lib/domain/offers/current-first";
import { recordsKnownBy } from "@/lib/domain/offers/known-records";
import { type ListedOffer, toListedOffer } from "@/lib/domain/offers/listed-offer";
import { isCurrent, lastSeen, RECENT_DAYS } from "@/lib/domain/offers/offer-status";
import { tuningStateOn } from "@/lib/domain/offers/tuning-state";
import { addDays, type Day, day, formatDay } from "@/lib/domain/units/day";
import { listCampaigns } from "./campaigns";
import { findFineTuning } from "./fine-tuning";
import { listOffers } from "./offers";
import { listPlans } from "./plans";
import { listProgrammes } from "./programmes";
import { listRetirements } from "./retirements";
import { listSources } from "./sources";

// Lists beside the offers, as they are loaded, on every day people may ask for.

const FIRST = day("2024-06-01");
const LAST = day("2027-12-31");

let plans: readonly Plan[];
let programmes: readonly Programme[];
let campaigns: readonly Campaign[];
let tuning: FineTuning;
let retirements: readonly ListedRetirement[];
let offers: readonly ListedOffer[];
let sources: readonly SourceRecord[];
beforeAll(async () => {
  plans = await listPlans();
  programmes = await listProgrammes();
  campaigns = await listCampaigns();
  tuning = await findFineTuning();
  retirements = await listRetirements();
  offers = (await listOffers()).map(toListedOffer);
  sources = await listSources();
});

/** What a check finds wrong, each with the days it is so: thousands of one kind say no more than a few. */
function wrongOnSomeDay(check: (asOf: Day, cited: ReadonlyMap<string, CitedSource>) => string[]) {
  const wrong = new Map<string, string>();
  for (let asOf = FIRST; asOf <= LAST; asOf = addDays(asOf, 1)) {
    const cited = new Map(
      sources.map((source) => [
        source.slug,
        { ...source, later: source.day !== null && source.day > asOf },
      ]),
    );
    for (const found of check(asOf, cited))
      if (!wrong.has(found)) wrong.set(found, formatDay(asOf));
  }
  return [...wrong].map(([found, first]) => `${found}, first on ${first}`);
}

/** Whether a list that was not empty once has become so. */
function emptied() {
  const once = new Set<string>();
  return (name: string, count: number) => {
    if (count > 0) once.add(name);
    return count === 0 && once.has(name) ? [`no ${name} any more`] : [];
  };
}

interface Dated {
  readonly slug: string;
}

function wrongOf<T extends Dated>(
  records: readonly T[],
  windowOf: (record: T) => ClaimWindow,
  known: { readonly cited: ReadonlyMap<string, CitedSource>; readonly asOf: Day },
): string[] {
  const { asOf } = known;
  const listed = recordsKnownBy(records, windowOf, known);
  const wrong = listed.flatMap((record) => {
    const window = windowOf(record);
    const isOver = (window.until ?? asOf) < asOf || (window.closedOn ?? asOf) < asOf;
    const seen = lastSeen(window, asOf);
    const isOld = window.until === null && (seen === null || asOf - seen > RECENT_DAYS);
    const isShown = isCurrent(window, asOf);
    return [
      ...(isOver && record.status !== "ended" ? [`${record.slug} has ended`] : []),
      ...(isShown && (isOver || isOld) ? [`${record.slug} is shown as current`] : []),
      ...(isKnownOn(window, asOf) ? [] : [`${record.slug} is of a later day`]),
    ];
  });
  const shown = currentFirst(records, windowOf, asOf);
  const behind = shown.findIndex((record) => !isCurrent(windowOf(record), asOf));
  const isMixed = behind >= 0 && shown.slice(behind).some((one) => isCurrent(windowOf(one), asOf));
  return isMixed ? [...wrong, "a current one stands behind another"] : wrong;
}

test("plans and programmes: what has ended or was seen too long ago is not current, nor is a list emptied", () => {
  const isEmptied = emptied();
  expect(
    wrongOnSomeDay((asOf, cited) => {
      const known = { cited, asOf };
      return [
        ...wrongOf(plans, planWindow, known),
        ...wrongOf(programmes, programmeWindow, known),
        ...isEmptied("plans", recordsKnownBy(plans, planWindow, known).length),
        ...isEmptied("programmes", recordsKnownBy(programmes, programmeWindow, known).length),
      ];
    }),
  ).toEqual([]);
});

test("events: none and nothing said of one is of a later day, and counts are those of the offers listed", () => {
  const isEmptied = emptied();
  const counted = offers.map((offer) => ({ ...offer, vendor: offer.vendor.slug }));
  expect(
    wrongOnSomeDay((asOf, cited) => {
      const known = campaignsKnownBy(campaigns, cited, asOf);
      return [
        ...isEmptied("events", known.length),
        ...known.flatMap(({ slug, announcedOn, steps, answers, statements }) => {
          const said = [...steps, ...answers, ...statements];
          const { byStatus } = campaignState(counted, slug, asOf);
          const total = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
          const listed = offers.filter(
            ({ campaign, noneFound, window }) =>
              campaign === slug && !noneFound && isKnownOn(window, asOf),
          );
          return [
            ...(announcedOn > asOf ? [`${slug} is of a later day`] : []),
            ...(said.every((one) => isSaidBy(one, cited)) ? [] : [`${slug} says what came later`]),
            ...(total === listed.length ? [] : [`${slug} counts others than it lists`]),
          ];
        }),
      ];
    }),
  ).toEqual([]);
});

test("fine-tuning: no host is open after its end or long unseen, and nothing is of a later day", () => {
  const isEmptied = emptied();
  expect(
    wrongOnSomeDay((asOf, cited) => {
      const known = tuningKnownBy(tuning, cited);
      return [
        ...Object.entries(known).flatMap(([name, records]) => isEmptied(name, records.length)),
        ...known.hosts.flatMap((host) => {
          const { slug, closesOn, seenUntil } = host;
          const state = tuningStateOn(host, asOf);
          const takesJobs = state === "open" || state === "closing";
          const isOver = closesOn !== null && closesOn <= asOf;
          const isLater = seenUntil !== null && seenUntil > asOf;
          const isOld = seenUntil === null || asOf - seenUntil > RECENT_DAYS;
          return [
            ...(takesJobs && (isOver || isLater) ? [`${slug} is ${state}`] : []),
            ...(state === "open" && isOld ? [`${slug} is open, unseen`] : []),
          ];
        }),
      ];
    }),
  ).toEqual([]);
});

test("retirements: each known end is ahead or past, none before it was announced", () => {
  const isEmptied = emptied();
  expect(
    wrongOnSomeDay((asOf) => {
      const days = lastDays(retirements, asOf);
      const ends = days.flatMap(({ ends }) => ends);
      const ahead = days.filter(({ latestDay }) => latestDay >= asOf);
      const past = days.filter(({ latestDay }) => latestDay < asOf);
      return [
        ...isEmptied("last days", days.length),
        ...(ahead.length + past.length === days.length ? [] : ["a last day in neither list"]),
        ...(new Set(ends).size === ends.length ? [] : ["an end listed twice"]),
        ...ends.flatMap(({ slug, announcedOn }) =>
          announcedOn !== null && announcedOn > asOf ? [`${slug} is of a later day`] : [],
        ),
        ...isEmptied("ends", retirements.filter((end) => isEndKnownBy(end, asOf)).length),
        ...retirements.flatMap(({ slug, announcedOn, lastDay, statements, ...end }) => {
          if (!isEndKnownBy({ slug, announcedOn, lastDay, statements, ...end }, asOf)) return [];
          const told = [announcedOn, lastDay, ...statements.map(({ day: said }) => said ?? asOf)];
          const isTold = told.some((on) => on !== null && on <= asOf);
          return isTold ? [] : [`nobody had told of ${slug}`];
        }),
        ...days.flatMap(({ day: first, latestDay, host }) =>
          latestDay < first ? [`${host} ends before it ends`] : [],
        ),
      ];
    }),
  ).toEqual([]);
});
