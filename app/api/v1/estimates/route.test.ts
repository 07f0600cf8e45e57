import { describe, expect, test } from "vitest";
import { POST as share } from "@/app/api/v1/shares/route";
import { POST as estimate } from "./route";

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const withOutput = (output: string) => ({ ...CELL, meters: { output } });
const usage = [withOutput("5000000")];
const asOf = "2024-07-09";

const IMPOSSIBLE = [
  {
    why: "an unknown vendor",
    body: { usage, asOf, vendors: ["zhipu", "nobody"] },
    at: "vendors[1]",
  },
  {
    why: "a mapping to an unknown vendor",
    body: { usage, asOf, mapping: { "gpt-4o": { nobody: null } } },
    at: "mapping.gpt-4o.nobody",
  },
  {
    why: "a mapping to a model the vendor does not have",
    body: { usage, asOf, mapping: { "gpt-4o": { zhipu: "no-such" } } },
    at: "mapping.gpt-4o.zhipu",
  },
  {
    why: "a mapping of a model that is not in the usage",
    body: { usage, asOf, mapping: { "gpt-zzz": { zhipu: "glm-4" } } },
    at: "mapping.gpt-zzz",
  },
  {
    why: "the claim of an unknown offer",
    body: { usage, asOf, claims: { nothing: asOf } },
    at: "claims.nothing",
  },
  { why: "a negative count", body: { usage: [withOutput("-1")] }, at: "usage[0].meters.output" },
  {
    why: "more than 10^15 tokens",
    body: { usage: [withOutput("1000000000000001")] },
    at: "usage[0].meters.output",
  },
  {
    why: "an end before the start",
    body: { usage, period: { from: "2024-06-02", to: "2024-06-01" } },
    at: "period",
  },
  {
    why: "more than 5,000 cells",
    body: { usage: Array.from({ length: 5_001 }, () => withOutput("1")) },
    at: "usage",
  },
] as const;

describe.each([
  { path: "estimates", post: estimate },
  { path: "shares", post: share },
])("POST /api/v1/$path", ({ path, post }) => {
  test.each(IMPOSSIBLE)("answers 422 with the path to $why", async ({ body, at }) => {
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    const response = await post(new Request(`http://localhost/api/v1/${path}`, init));
    const problem: { detail: string; errors: { path: string }[] } = await response.json();
    expect(response.status).toBe(422);
    expect(problem.detail).toContain(at);
    expect(problem.errors[0]?.path).toBe(at);
  });
});
