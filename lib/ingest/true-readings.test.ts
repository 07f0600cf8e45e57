import { expect, test } from "vitest";
import type { Meters } from "@/lib/domain/units/meter";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { EXPORT_NAMES, exportBytes, readWhole } from "@/test/exports/chunks";

/** What a file was used for, added up by hand: input not cached, cached, written to the cache, output. */
interface Truth {
  readonly requests: bigint;
  readonly tokens: readonly [input: bigint, cached: bigint, written: bigint, output: bigint];
  readonly images?: bigint;
  /** Codes of what the reader must tell besides. */
  readonly says?: readonly string[];
  readonly isWhole?: false;
}

const of = (
  requests: bigint,
  tokens: Truth["tokens"],
  more: Omit<Truth, "requests" | "tokens"> = {},
): Truth => ({ requests, tokens, ...more });

/** Files like those that people reported other readers to read wrongly, each for a kind of file. */
const TRUTHS: Readonly<Record<string, Truth>> = {
  "repeats-other-second.jsonl": of(1n, [100n, 0n, 0n, 10n], { says: ["repeated_answers"] }),
  "repeats-claude.jsonl": of(1n, [4n, 2000n, 100n, 159n], { says: ["repeated_answers"] }),
  "repeats-snapshots.jsonl": of(1n, [100n, 0n, 0n, 10n], { says: ["repeated_answers"] }),
  "long-prompt.jsonl": of(1n, [300_000n, 0n, 0n, 2000n]),
  "completions-long-prompt.csv": of(1n, [300_000n, 0n, 0n, 2000n]),
  "usage-api-appended.jsonl": of(3n, [1507n, 0n, 0n, 151n], { says: ["repeated_entries"] }),
  "new-api-cached.json": of(1n, [1000n, 9000n, 0n, 100n], { says: ["gateway_cost"] }),
  "litellm-cached.csv": of(1n, [1000n, 9000n, 0n, 100n], { says: ["gateway_cost"] }),
  "run-and-steps.jsonl": of(1n, [300n, 0n, 0n, 30n], { says: ["totals_and_parts"] }),
  "cost-2026-images.csv": of(0n, [35_000n, 0n, 0n, 42_000n]),
  "cached-beside-input.jsonl": of(1n, [10n, 1000n, 0n, 5n]),
  "flat-calls.jsonl": of(2n, [18_659n, 1024n, 0n, 277n], { says: ["repeated_answers"] }),
  "flat-calls-table.csv": of(2n, [38n, 0n, 0n, 409n], { says: ["gateway_cost"] }),
  "anthropic-console.csv": of(0n, [101_000n, 50_000n, 320n, 2100n]),
  "deepseek-amount.csv": of(7n, [800n, 1200n, 0n, 300n]),
  "deepseek-utc-date.csv": of(0n, [40n, 0n, 0n, 100n]),
  "deepseek-cost.csv": of(0n, [0n, 0n, 0n, 0n], { says: ["gateway_cost", "no_usage"] }),
  "codex-session.jsonl": of(3n, [1400n, 1700n, 0n, 510n], { says: ["repeated_answers"] }),
  "ccusage-daily.json": of(0n, [30n, 50_000n, 2000n, 300n], {
    says: ["gateway_cost", "local_times"],
  }),
  "ccusage-codex-daily.json": of(0n, [1300n, 1700n, 0n, 500n], {
    says: ["gateway_cost", "local_times"],
  }),
  "bad-ccusage-monthly.json": of(0n, [0n, 0n, 0n, 0n], {
    says: ["ccusage_not_daily"],
    isWhole: false,
  }),
  "aliyun-bailian-bill.csv": of(0n, [1_500_250n, 300_000n, 0n, 200_000n], {
    says: ["not_use", "gateway_cost", "local_times"],
  }),
  "openrouter-daily.csv": of(7n, [27_153n, 0n, 0n, 3292n], {
    says: ["cached_untold", "gateway_cost"],
  }),
  "openrouter-activity-api.json": of(4n, [23_053n, 0n, 0n, 2682n], {
    says: ["cached_untold", "gateway_cost"],
  }),
  "usage-legacy-settled.json": of(10n, [1986n, 0n, 0n, 2600n], { images: 2n }),
  "bad-settled-rejected.json": of(10n, [1986n, 0n, 0n, 2600n], {
    images: 2n,
    says: ["failed_fetches"],
    isWhole: false,
  }),
};

test.each(Object.entries(TRUTHS))("%s reads as it is", async (name, truth) => {
  expect(EXPORT_NAMES).toContain(name);
  const { usage, complete, issues } = await readWhole(exportBytes(name));
  const { requests, meters } = totalUsage(usage);
  expect([requests, tokensOf(meters), meters.images]).toEqual([
    truth.requests,
    truth.tokens,
    truth.images,
  ]);
  expect(complete).toBe(truth.isWhole !== false);
  expect(issues.map(({ code }) => code).sort()).toEqual([...(truth.says ?? [])].sort());
});

function tokensOf({
  inputUncached = 0n,
  inputCached = 0n,
  cacheWrite = 0n,
  output = 0n,
}: Meters): Truth["tokens"] {
  return [inputUncached, inputCached, cacheWrite, output];
}
