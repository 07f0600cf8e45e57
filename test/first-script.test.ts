import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { FIRST_SCRIPT, FIRST_SCRIPT_HASH } from "@/lib/browser/first-script";

test("the hash that policies allow is that of the script", () => {
  const digest = createHash("sha256").update(FIRST_SCRIPT).digest("base64");
  expect(FIRST_SCRIPT_HASH).toBe(`sha256-${digest}`);
});

test("the script is a program", () => {
  expect(() => new Function(FIRST_SCRIPT)).not.toThrow();
});
