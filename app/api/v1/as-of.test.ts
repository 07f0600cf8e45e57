import { expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import { today } from "@/lib/server/clock";
import { GET as models } from "./models/route";
import { GET as offers } from "./offers/route";
import { GET as prices } from "./prices/route";
import { GET as sources } from "./sources/route";
import { GET as vendors } from "./vendors/route";

test.each([
  ["models", models],
  ["offers", offers],
  ["prices", prices],
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
