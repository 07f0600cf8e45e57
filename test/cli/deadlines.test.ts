import { expect, test } from "vitest";
import { main } from "@/cli/main";
import { fakeIo } from "./fake-io";

const USAGE = "test/exports/completions-2026.csv";

test("the last day of each used model, soonest first, with what is named instead", async () => {
  const io = fakeIo();
  expect(await main(["deadlines", USAGE, "--json"], io)).toBe(0);
  const { asOf, deadlines } = JSON.parse(io.written.out);
  expect(asOf).toBe("2026-11-30");
  expect(deadlines[0]).toMatchObject({
    openaiModel: "gpt-5-2025-08-07",
    day: "2026-12-10",
    latestDay: "2026-12-11",
    replacement: [{ model: "gpt-6.1-sol" }],
  });
  const text = fakeIo();
  await main(["deadlines", USAGE], text);
  expect(text.written.out).toMatch(/gpt-5-2025-08-07 +2026-12-10, in 10 days +gpt-6\.1-sol/);
});

test("a model that ends soon ends a pipeline, in both commands", async () => {
  for (const command of ["deadlines", "estimate"]) {
    const soon = fakeIo();
    expect(await main([command, USAGE, "--fail-on", "model-ends-in=10d"], soon)).toBe(3);
    expect(soon.written.err).toContain("within 10 days OpenAI ends gpt-5-2025-08-07");
    expect(await main([command, USAGE, "--fail-on", "model-ends-in=9d"], fakeIo())).toBe(0);
  }
});
