import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withLayers } from "@/scripts/make/layer-table.mjs";

const text = readFileSync("CONTRIBUTING.md", "utf8");

test("CONTRIBUTING shows the layers that the linter holds; `npm run layers` writes them", () => {
  expect(text).toBe(withLayers(text));
  expect(withLayers(text)).toContain("| `lib/format` | `lib/domain` |");
});
