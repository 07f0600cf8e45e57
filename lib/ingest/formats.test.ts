import { expect, test } from "vitest";
import { EXPORT_FORMATS } from "@/lib/domain/usage/usage";
import { EXPORT_NAMES, exportBytes, ingest } from "@/test/exports/chunks";

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
