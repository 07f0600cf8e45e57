import { openAsBlob } from "node:fs";
import { expect, test } from "vitest";
import { toJson, toTable } from "@/scripts/estimate-print";
import { readPaths } from "@/scripts/estimate-read";

const PATHS = ["completions-2026.csv", "cost-2026-quantities.csv", "bad-cut.csv"].map(
  (name) => `test/exports/${name}`,
);

test("the command line says of each file what the API would, in the API's forms", async () => {
  const paths = PATHS.slice(0, 2);
  const read = await readPaths(paths, openAsBlob);
  const json = JSON.parse(toJson({ paths, ...read, report: null }));
  expect(json).toMatchObject({
    complete: true,
    files: [
      {
        file: paths[0],
        format: "completions-csv",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      { file: paths[1], format: "cost-csv", period: { from: "2026-08-01", to: "2026-08-04" } },
    ],
    merged: { complete: true, usage: expect.any(Array) },
    estimate: null,
  });
  expect(json.merged.usage[0].day).toMatch(/^2026-/);
  expect(toTable({ paths, ...read, report: null })).toContain(
    "11 rows = 9 counted + 2 empty + 0 left out",
  );
});

test("a cut file is not compared", async () => {
  const paths = PATHS.slice(2);
  const read = await readPaths(paths, openAsBlob);
  const table = toTable({ paths, ...read, report: null });
  expect(table).toContain("INCOMPLETE");
  expect(table).toContain("nothing is compared");
});
