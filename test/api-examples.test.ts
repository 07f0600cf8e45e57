import { expect, test } from "vitest";
import { API_EXAMPLES, toCurl, toTypeScript } from "@/components/api-docs/api-examples";

const ORIGIN = "https://banjia.example";

test("each example names its whole address in both languages of code", () => {
  for (const example of API_EXAMPLES) {
    expect(toCurl(example, ORIGIN)).toContain(`${ORIGIN}${example.path}`);
    expect(toTypeScript(example, ORIGIN)).toContain(`${ORIGIN}${example.path}`);
    if (example.body !== null) expect(JSON.parse(example.body)).toHaveProperty("usage");
  }
});

test("a quote in a body does not end it in a shell", () => {
  const example = { method: "POST", path: "/x", body: `{"a":"it's"}` } as const;
  expect(toCurl(example, ORIGIN)).toContain(`'{"a":"it'\\''s"}'`);
});
