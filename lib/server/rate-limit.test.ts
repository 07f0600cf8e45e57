import { expect, test, vi } from "vitest";
import { clientKey } from "@/server/client-key.cjs";
import { RateCounter } from "@/server/rate-counter.cjs";
import { Slots } from "./slots";

vi.stubEnv("RATE_LIMITS", "on"); // the other tests turn it off
const { overRate } = await import("./rate-limit");

const from = (address: string) =>
  new Request("http://localhost/", { headers: { "x-forwarded-for": address } });
const RATE = { name: "test", most: 3, seconds: 60 };

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["6.6.6.6, 203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["not an address", "unknown"],
  ["", "unknown"],
])("%s counts as %s", (address, key) => {
  expect(clientKey(address)).toBe(key);
});

test("10,000 made-up addresses before the real one are one caller", async () => {
  const answers = Array.from({ length: 10_000 }, (_, n) =>
    overRate(from(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}, 198.51.100.4`), [RATE]),
  );
  expect(answers.filter((answer) => answer === null)).toHaveLength(3);
  const refusal = answers.at(-1);
  expect(refusal?.status).toBe(429);
  expect(Number(refusal?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refusal?.json()).toMatchObject({ code: "too_many_requests" });
});

test("a window ends, and several rates are taken together or not at all", () => {
  const counter = new RateCounter();
  const long = { name: "long", most: 4, seconds: 3600 };
  const take = (now: number) => counter.take("a", [RATE, long], 1, now);
  expect([take(0), take(0), take(0), take(1000)]).toEqual([0, 0, 0, 59]);
  expect([take(60_000), take(60_000)]).toEqual([0, 3540]);
  expect(counter.take("b", [RATE, long], 1, 60_000)).toBe(0);
});

test("memory does not grow with the number of callers", () => {
  const counter = new RateCounter(100);
  for (let n = 0; n < 1000; n++) counter.take(`caller ${n}`, [RATE], 1, 0);
  expect(counter.size).toBe(100);
});

test("places are limited for one caller and for all, and come back", () => {
  const slots = new Slots({ perClient: 2, inAll: 3 });
  const [a, b] = [from("192.0.2.1"), from("192.0.2.2")];
  const first = slots.take(a);
  expect([slots.take(a), slots.take(a)]).toEqual([expect.any(Function), null]);
  expect([slots.take(b), slots.take(b)]).toEqual([expect.any(Function), null]);
  first?.();
  expect(slots.take(b)).toEqual(expect.any(Function));
});
