import { expect, test } from "vitest";
import { loadOf } from "@/scripts/bench/wrk.mjs";

test("what wrk prints is read; errors are no figures", () => {
  const printed = "    50%    1.20ms\n    99%    2.50s \nRequests/sec:   1234.56\n";
  expect(loadOf(printed)).toEqual({ perSecond: 1234.56, p50: 1.2, p99: 2_500 });
  expect(() => loadOf(`${printed}  Non-2xx or 3xx responses: 7`)).toThrow("responses: 7");
  expect(() => loadOf("Requests/sec:   0.00")).toThrow("nothing");
  const timeouts = "  Socket errors: connect 0, read 0, write 0, timeout 3";
  expect(() => loadOf(printed + timeouts)).toThrow("timeout 3");
});
