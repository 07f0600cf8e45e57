import { expect, test } from "vitest";
import { EXPORT_FORMATS } from "@/lib/domain/usage/usage";
import { EXPORT_NAMES, exportBytes, ingest } from "@/test/exports/chunks";
import { EXPORT_KINDS } from "./export-kinds";

test("every format has a made-up export, so that each is cut, chunked and mutated", async () => {
  const seen = new Map<string, number>();
  for (const name of EXPORT_NAMES) {
    const { format } = await ingest(exportBytes(name));
    seen.set(format ?? "refused", (seen.get(format ?? "refused") ?? 0) + 1);
  }
  const byPerson = "mapped-csv"; // read in column-mapping.test.ts
  expect(EXPORT_FORMATS.filter((format) => format !== byPerson && !seen.has(format))).toEqual([]);
  process.stdout.write(`made-up exports: ${JSON.stringify(Object.fromEntries(seen))}\n`);
});

test("each format declares itself under its own name", () => {
  expect(Object.entries(EXPORT_KINDS).filter(([name, { format }]) => name !== format)).toEqual([]);
});

test.each(["usage", "paid"] as const)("no two formats are equally detailed in %s", (figures) => {
  const details = Object.values(EXPORT_KINDS).flatMap(({ detail }) => detail[figures] ?? []);
  expect(new Set(details).size).toBe(details.length);
});
