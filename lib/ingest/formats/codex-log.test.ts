import { expect, test } from "vitest";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { ingest } from "@/test/exports/chunks";

const line = (second: number, type: string, payload: object) =>
  `${JSON.stringify({ timestamp: `2026-09-02T01:00:${10 + second}.000Z`, type, payload })}\n`;
const meta = (id: string, more: object = {}) => line(0, "session_meta", { id, ...more });
const turn = line(1, "turn_context", { model: "gpt-5-codex" });
const counts = (input: number) => ({
  input_tokens: input,
  cached_input_tokens: 0,
  output_tokens: 1,
});
const count = (second: number, total: number, last: number) =>
  line(second, "event_msg", {
    type: "token_count",
    info: {
      total_token_usage: { ...counts(total), output_tokens: total },
      last_token_usage: { ...counts(last), output_tokens: last },
    },
  });

test("a fork repeats its session's calls, in another file and at other times, and they count once", async () => {
  const session = meta("a") + turn + count(2, 100, 100) + count(3, 300, 200);
  const fork = meta("b", { forked_from_id: "a" }) + turn + count(40, 100, 100) + count(41, 150, 50);
  const readings = await Promise.all(
    [session, fork].map((text) => ingest(text, { keepBuckets: true })),
  );
  const { usage } = mergeReadings(readings);
  expect(totalUsage(usage)).toMatchObject({ requests: 3n, meters: { inputUncached: 350n } });
});

test("of a session that began elsewhere only its own calls count, and that is said", async () => {
  const { usage, issues } = await ingest(
    meta("a") + turn + count(2, 1000, 40) + count(3, 1010, 10),
  );
  expect(totalUsage(usage)).toMatchObject({ requests: 2n, meters: { inputUncached: 50n } });
  expect(issues.map(({ code }) => code)).toEqual(["session_continued"]);
});

test("a total that starts again counts as its last call", async () => {
  const { usage } = await ingest(meta("a") + turn + count(2, 100, 100) + count(3, 30, 30));
  expect(totalUsage(usage).meters.inputUncached).toBe(130n);
});
