import { expect, test } from "vitest";
import en from "@/messages/en/api.json";
import zh from "@/messages/zh/api.json";
import { apiCalls } from "./api-calls";
import { openApiDocument } from "./openapi";

const document = openApiDocument();

test("every reference leads somewhere", () => {
  const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
  expect(refs.length).toBeGreaterThan(10);
  for (const [, name] of refs) expect(document.components.schemas).toHaveProperty(name ?? "");
});

test("counts and money are text, days are dates", () => {
  const report = JSON.stringify(document.components.schemas.EstimateReport);
  expect(report).toContain('"amount":{"type":"string"}');
  expect(report).toContain('"format":"date"');
});

test("no schema is empty: each is described as it is sent", () => {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    expect(Object.keys(schema), name).not.toHaveLength(0);
  }
});

test("a header is not told as something to ask in the address", () => {
  const calls = apiCalls();
  const share = calls.find(({ method, path }) => method === "POST" && path === "/api/v1/shares");
  expect(share).toMatchObject({ query: [], headers: ["Idempotency-Key"] });
  expect(calls.find(({ path }) => path === "/api/v1/offers")?.query).toContain("asOf");
});

test("the site's own words for each call stand in both languages, the English ones as here", () => {
  const calls = apiCalls();
  expect(Object.keys(en.calls)).toEqual(calls.map(({ id }) => id));
  expect(Object.keys(zh.calls)).toEqual(calls.map(({ id }) => id));
  expect(Object.values(en.calls)).toEqual(calls.map(({ summary }) => summary));
});
