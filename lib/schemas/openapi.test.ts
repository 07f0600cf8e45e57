import { expect, test } from "vitest";
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
