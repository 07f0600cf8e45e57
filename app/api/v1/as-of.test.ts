import { expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import { today } from "@/lib/server/clock";
import { GET as evidence } from "./evidence/route";
import { GET as models } from "./models/route";
import { GET as offers } from "./offers/route";
import { GET as prices } from "./prices/route";
import { GET as retirements } from "./retirements/route";
import { GET as scores } from "./scores/route";
import { GET as sources } from "./sources/route";
import { GET as vendors } from "./vendors/route";

test.each([
  ["evidence", evidence],
  ["models", models],
  ["offers", offers],
  ["prices", prices],
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
