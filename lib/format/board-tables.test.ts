import { expect, test } from "vitest";
import { estimate } from "@/lib/domain/estimate/estimate";
import { assume, smallCatalogue } from "@/test/small-catalogue";
import { HOST, tuned } from "@/test/small-tuning";
import { tuningTable } from "./board-tables";
import { cellText } from "./export-table";

test("hosts that train again: exact figures, and nothing where no price is known", () => {
  const silent = { ...HOST, slug: "silent", models: [], training: [], serving: [], hosting: [] };
  const tuning = { hosts: [HOST, silent], perks: [] };
  const assumptions = assume({ horizonDays: 10 });
  const input = { usage: tuned, paid: [], period: null, assumptions };
  const exits = estimate(input, { ...smallCatalogue, tuning })?.fineTuning?.exits ?? [];
  const words = {
    nameOf: ({ slug }: (typeof exits)[number]) => slug,
    rowsOf: () => "takes rows",
    weightsOf: () => "gives weights",
  };
  const { heads, rows } = tuningTable(exits, words, (name) => name);
  expect(rows.map((row) => row.map(cellText))).toEqual([
    [
      ...["host", "base", "takes rows", "gives weights", "", "CNY"],
      ...["6.72", "20", "0.028", "0.028", "720", "720"],
    ],
    ["silent", "", "takes rows", "gives weights", "", "", "", "", "", "", "", ""],
  ]);
  for (const row of rows) expect(row).toHaveLength(heads.length);
});
