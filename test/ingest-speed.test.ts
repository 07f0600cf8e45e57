import Papa from "papaparse";
import { expect, test } from "vitest";
import { ingestUsage } from "@/lib/ingest/ingest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { openRowKernel } from "@/lib/kernel/row-kernel";
import { Groups, type Sums } from "@/scripts/bench/bench-ingest-groups";
import { largeExport } from "@/scripts/make/make-large-export";
import { inChunks, TEST_LIMITS } from "@/test/exports/chunks";

const ROWS = 40_000;

interface Page {
  readonly data: readonly {
    readonly start_time: number;
    readonly results: readonly Record<string, number>[];
  }[];
}

async function ours(bytes: Uint8Array): Promise<Sums> {
  const limits = { ...TEST_LIMITS, totalBytes: 1_000_000_000 };
  const { usage, complete } = await ingestUsage(inChunks(bytes, 262_144), {
    limits,
    openKernel: openRowKernel,
  });
  expect(complete).toBe(true);
  const { meters, requests } = totalUsage(usage);
  const cached = Number(meters.inputCached);
  const groups = new Set(usage.map(({ day, model }) => `${day} ${model}`)).size;
  const input = Number(meters.inputUncached) + cached;
  return [input, cached, Number(meters.output), Number(requests), groups];
}

function papaparse(bytes: Uint8Array): Sums {
  const groups = new Groups();
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes));
  for (const row of data.slice(1)) if (row.length > 1) groups.add(row);
  return groups.total();
}

function jsonParse(bytes: Uint8Array): Sums {
  const groups = new Groups();
  const page = JSON.parse(new TextDecoder().decode(bytes)) as Page;
  for (const { start_time, results } of page.data)
    for (const use of results)
      groups.addFigures(start_time, String(use.model), [
        use.input_tokens ?? 0,
        use.input_cached_tokens ?? 0,
        use.output_tokens ?? 0,
        use.num_model_requests ?? 0,
      ]);
  return groups.total();
}

/** What it comes to, and the shortest of three times in milliseconds: the first is spent on warming up. */
async function timed(read: () => Sums | Promise<Sums>): Promise<{ sums: Sums; ms: number }> {
  let ms = Number.POSITIVE_INFINITY;
  for (let round = 0; ; round++) {
    const started = performance.now();
    const sums = await read();
    ms = Math.min(ms, performance.now() - started);
    if (round === 2) return { sums, ms };
  }
}

test.each([
  { form: "csv", peer: papaparse },
  { form: "json", peer: jsonParse },
] as const)(
  "$form: the sums of $peer.name; the ratio is printed, no clock decides",
  async (row) => {
    const { form, peer } = row;
    const bytes = new TextEncoder().encode([...largeExport(ROWS, form)].join(""));
    const mine = await timed(() => ours(bytes));
    const theirs = await timed(() => peer(bytes));
    expect(theirs.sums).toEqual(mine.sums);
    process.stdout.write(
      `${form}: ${peer.name} takes ${(theirs.ms / mine.ms).toFixed(2)} × our time\n`,
    );
  },
);
