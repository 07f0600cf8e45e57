import { expect, test } from "vitest";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { EXPORT_NAMES, exportBytes, ingest } from "@/test/exports/chunks";
import { overlapping } from "./overlap";

test("files come to the same when only those that may hold the same buckets are read row by row", async () => {
  const all = await Promise.all(
    EXPORT_NAMES.map(async (name) => ({
      name,
      plain: await ingest(exportBytes(name)),
      kept: await ingest(exportBytes(name), { keepBuckets: true }),
    })),
  );
  const known = all.filter(({ plain }) => plain.complete);
  let again = 0;
  known.forEach((first, at) => {
    for (const second of known.slice(at)) {
      const pair = [first, second];
      const places = overlapping(pair.map(({ plain }) => plain));
      const read = pair.map(({ plain, kept }, place) => (places.has(place) ? kept : plain));
      expect([pair.map(({ name }) => name), mergeReadings(read)]).toEqual([
        pair.map(({ name }) => name),
        mergeReadings(pair.map(({ kept }) => kept)),
      ]);
      again += places.size;
    }
  });
  expect(again).toBeGreaterThan(known.length); // nearly each with itself, at least
  expect(again).toBeLessThan(known.length ** 2 / 4);
});

test("what has its buckets already is not read again, nor what is of another kind or time", async () => {
  const header = "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n";
  const row = (day: number) =>
    `${1717200000 + day * 86_400},${1717286400 + day * 86_400},1,gpt-4o,5,1\n`;
  const plain = await ingest(header + row(0) + row(1));
  const kept = await ingest(header + row(0) + row(1), { keepBuckets: true });
  const later = await ingest(header + row(2));
  const bill = await ingest(`start_time,amount_value,amount_currency\n1717200000,1,usd\n`);
  expect([...overlapping([plain, plain])].sort()).toEqual([0, 1]);
  expect([...overlapping([plain, kept])].sort()).toEqual([0, 1]);
  const cut = await ingest((header + row(0) + row(1)).slice(0, -9));
  for (const other of [later, bill, cut]) expect(overlapping([plain, other]).size).toBe(0);
  expect(overlapping([kept, kept]).size).toBe(0);
});
