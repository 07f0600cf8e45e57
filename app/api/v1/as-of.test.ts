import { expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import { today } from "@/lib/server/clock";
import { GET as campaigns } from "./campaigns/route";
import { GET as evidence } from "./evidence/route";
import { GET as fineTuning } from "./fine-tuning/route";
import { GET as models } from "./models/route";
import { GET as offers } from "./offers/route";
import { GET as plans } from "./plans/route";
import { GET as prices } from "./prices/route";
import { GET as programmes } from "./programmes/route";
import { GET as retirements } from "./retirements/route";
import { GET as scores } from "./scores/route";
import { GET as sources } from "./sources/route";
import { GET as vendors } from "./vendors/route";

/** What is looked at of an offer's answer. */
interface OfferAnswer {
  readonly slug: string;
  readonly status: string | null;
  readonly grants: readonly { readonly kind: string; readonly credit?: unknown }[];
  readonly perks: readonly { readonly kind: string }[];
  readonly facts: readonly {
    readonly restsOn: string | null;
    readonly was: string | null;
    readonly statements: readonly {
      readonly id: string;
      readonly day: string | null;
      readonly later: boolean;
    }[];
  }[];
}

test.each([
  ["campaigns", campaigns],
  ["evidence", evidence],
  ["fine-tuning", fineTuning],
  ["models", models],
  ["offers", offers],
  ["plans", plans],
  ["prices", prices],
  ["programmes", programmes],
  ["retirements", retirements],
  ["scores", scores],
  ["sources", sources],
  ["vendors", vendors],
])("%s are today's where no day is asked for", async (list, get) => {
  const ask = async (query: string) => {
    const answer = await get(new Request(`http://localhost/api/v1/${list}${query}`));
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const plain = await ask("");
  expect(plain.asOf).toBe(formatDay(today()));
  expect(plain).toEqual(await ask(`?asOf=${plain.asOf}`));
  expect((await ask("?asOf=2024-07-09")).asOf).toBe("2024-07-09");
});

test("the last day of one model at its maker, the earlier where sources differ, with each of them", async () => {
  const url = "http://localhost/api/v1/retirements?host=openai&model=gpt-5&asOf=2026-11-29";
  const { retirements: found } = await (await retirements(new Request(url))).json();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    lastDay: "2026-12-10",
    latestLastDay: "2026-12-11",
    replacements: [{ model: "gpt-6.1-sol", readOn: "2026-10-26" }],
    conflict: true,
  });
  const days = found[0].statements.map(({ lastDay }: { lastDay: string }) => lastDay);
  expect(new Set(days)).toEqual(new Set(["2026-12-10", "2026-12-11"]));
});

test("an end that was announced later is not known on a day before", async () => {
  const url = "http://localhost/api/v1/retirements?host=openai&model=gpt-5&asOf=2026-01-01";
  const { retirements: found } = await (await retirements(new Request(url))).json();
  expect(found).toEqual([]);
});

test("no fact of an offer rests on what was said after the day", async () => {
  const url = "http://localhost/api/v1/offers?asOf=2024-07-09";
  const { offers: found }: { offers: OfferAnswer[] } = await (
    await offers(new Request(url))
  ).json();
  const facts = found.flatMap((offer) => offer.facts);
  const late = facts.flatMap(({ statements }) => statements.filter(({ later }) => later));
  expect(late.length).toBeGreaterThan(0); // told, and marked
  for (const { id, day } of late) {
    expect(day !== null && day > "2024-07-09").toBe(true);
    expect(facts.some(({ restsOn, was }) => restsOn === id || was === id)).toBe(false);
  }
});

test("what closed has ended, though no last day to claim is known", async () => {
  const url = "http://localhost/api/v1/offers?asOf=2026-11-29";
  const { offers: found }: { offers: OfferAnswer[] } = await (
    await offers(new Request(url))
  ).json();
  for (const slug of ["01ai-2024", "kunlun-2024"])
    expect(found.find((one) => one.slug === slug)?.status, slug).toBe("ended");
});

test("the perks of June 2024 are those of the vendors whom the report names", async () => {
  const url = "http://localhost/api/v1/offers?asOf=2024-07-09";
  const { offers: found }: { offers: OfferAnswer[] } = await (
    await offers(new Request(url))
  ).json();
  const gives = (slug: string) => {
    const { grants = [], perks = [] } = found.find((one) => one.slug === slug) ?? {};
    return [...grants, ...perks].map(({ kind }) => kind);
  };
  for (const slug of ["alibaba-2024-bailian", "baidu-2024-inclusive", "baichuan-2024"])
    expect(gives(slug), slug).toEqual(expect.arrayContaining(["discount", "support"]));
  for (const guessed of ["discount", "support"]) expect(gives("01ai-2024")).not.toContain(guessed);
});

test("a credit is money in decimals", async () => {
  const url = "http://localhost/api/v1/offers?vendor=ai21&asOf=2026-11-29";
  const { offers: found }: { offers: OfferAnswer[] } = await (
    await offers(new Request(url))
  ).json();
  const credits = found.flatMap(({ grants }) => grants.flatMap(({ credit }) => credit ?? []));
  expect(credits).toContainEqual({ currency: "USD", amount: "10" });
});

test("a plan is current for ninety days after its newest report, and unknown before its first", async () => {
  const ask = async (day: string) => {
    const url = `http://localhost/api/v1/plans?vendor=huawei&asOf=${day}`;
    return (await (await plans(new Request(url))).json()).plans;
  };
  expect(await ask("2026-08-15")).toEqual([]);
  expect(await ask("2026-11-14")).toMatchObject([{ slug: "huawei-token", status: "standing" }]);
  expect(await ask("2026-11-15")).toMatchObject([{ slug: "huawei-token", status: "stale" }]);
});

test("an event nobody had announced by the day is not told", async () => {
  const ask = async (day: string) => {
    const answer = await campaigns(new Request(`http://localhost/api/v1/campaigns?asOf=${day}`));
    return (await answer.json()).campaigns.map(({ slug }: { slug: string }) => slug);
  };
  expect(await ask("2024-07-09")).toEqual(["openai-block-2024"]);
  expect(await ask("2025-09-05")).toEqual(["anthropic-block-2025", "openai-block-2024"]);
});
