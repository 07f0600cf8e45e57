import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { THEME_SCRIPT, THEME_SCRIPT_HASH } from "@/lib/browser/theme";

test("the hash that policies allow is that of the script", () => {
  const digest = createHash("sha256").update(THEME_SCRIPT).digest("base64");
  expect(THEME_SCRIPT_HASH).toBe(`sha256-${digest}`);
});
