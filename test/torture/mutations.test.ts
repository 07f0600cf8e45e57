import { expect, test } from "vitest";
import type { IngestResult } from "@/lib/ingest/ingest";
import { ingest } from "@/test/exports/chunks";
import { MUTATIONS } from "./mutations";
import { tortureTables, write } from "./tables";

const TABLES = tortureTables();

const figuresOf = ({ usage, paid, period }: IngestResult) => ({ usage, paid, period });

function isLoud({ complete, rows, issues, format }: IngestResult): boolean {
  const said = ["no_rows", "no_final_newline", "quantity_unread"];
  const isSaid = issues.some(({ code }) => said.includes(code));
  return !complete || rows.rejected > 0 || format === null || isSaid;
}

test("the set is twenty exports, thirty ways each", () => {
  process.stdout.write(`mutated exports: ${TABLES.length * MUTATIONS.length}\n`);
  expect(TABLES.length * MUTATIONS.length).toBe(600);
});

test.each(MUTATIONS)("$name", async ({ apply, keeps }) => {
  for (const table of TABLES) {
    const whole = await ingest(write(table));
    const read = await ingest(apply(table), { size: 4099 });
    expect(read.rows.read).toBe(read.rows.counted + read.rows.empty + read.rows.rejected);
    if (keeps) expect(figuresOf(read), table.name).toEqual(figuresOf(whole));
    const isSame = JSON.stringify(figuresOf(read), big) === JSON.stringify(figuresOf(whole), big);
    expect(isSame || isLoud(read), `${table.name}: a wrong total must be said`).toBe(true);
  }
});

function big(_: string, value: unknown) {
  return typeof value === "bigint" ? String(value) : value;
}
