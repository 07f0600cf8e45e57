import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest, TEST_LIMITS } from "@/test/exports/chunks";

const NOON = 1_788_264_000;
const DAY = 86_400;

const nested = (levels: number) => `${"[".repeat(levels)}1${"]".repeat(levels)}`;
const usage = '"usage":{"prompt_tokens":9,"completion_tokens":2}';

/** An answer among many like it, and what may stand in one of them. */
const PLAIN = `{"id":"chatcmpl-ID","object":"chat.completion","created":TIME,"model":"MODEL","choices":[{"index":0,"message":{"content":"Said \\"usage\\": {}, and \\\\ more."}}],"usage":{"prompt_tokens":1IN,"completion_tokens":OUT,"total_tokens":TOTAL,"prompt_tokens_details":{"cached_tokens":CACHED,"audio_tokens":0}},"service_tier":"TIER","metadata":{"a":1}}`;
const TWISTS: readonly (readonly [string | RegExp, string])[] = [
  ['"chatcmpl-ID"', '"chatcmpl-1"'],
  ['"chatcmpl-ID"', '" chatcmpl-1 "'],
  ['"chatcmpl-ID"', '"chatcmpl\\u002d1"'],
  ['"chatcmpl-ID"', '""'],
  ['"chatcmpl-ID"', "null"],
  ['"chatcmpl-ID"', "17"],
  ["TIME", "12"],
  ["TIME", "9999999999"],
  ["TIME", "0788264000"],
  ["TIME", `${NOON}.5`],
  ["TIME", `${NOON}000`],
  ["TIME", `"${NOON}"`],
  ["TIME", '"2026-09-03T10:00:00Z"'],
  ["TIME", `null,"created_at":${NOON + DAY}`],
  ['"created":TIME', `"created":null,"created_at":${NOON + DAY}`],
  ['"created":TIME', `"created":TIME,"created_at":${NOON + DAY}`],
  ['"MODEL"', "null"],
  ['"MODEL"', '"ft:gpt-4o:acme:x:y"'],
  ['"MODEL"', '"text-embedding-3-small"'],
  ['"MODEL"', '"gpt-4o","model":"o1"'],
  ['"MODEL"', '"项\\n目"'],
  ['"TIER"', "null"],
  ['"TIER"', '["TIER"]'],
  ['"TIER"', '"flex"'],
  ['"TIER"', '"auto"'],
  ['"TIER"', '"priority"'],
  ['"TIER"', '"batch"'],
  ["1IN", "01"],
  ["1IN", "1.0"],
  ["1IN", "1.5"],
  ["1IN", "-1"],
  ["1IN", "1e3"],
  ["1IN", '"12"'],
  ["1IN", "null"],
  ["1IN", "999999999999"],
  ["1IN", "9999999999999"],
  ["1IN", '7,"input_tokens":8'],
  ["1IN", "1"],
  ['"completion_tokens"', '"output_tokens"'],
  ['"completion_tokens"', '"completion_tokenz"'],
  [/"prompt_tokens":1IN,"completion_tokens":OUT/, '"input_tokens":7,"output_tokens":2'],
  [
    /"prompt_tokens":1IN,"completion_tokens":OUT,"total_tokens":TOTAL,/,
    '"input_tokens":7,"output_tokens":2,"cache_read_input_tokens":TOTAL,',
  ],
  ["CACHED", "null"],
  ["CACHED", "100000"],
  ["CACHED", '1,"cache_write_tokens":2'],
  ["TOTAL", '5,"seconds":12'],
  ["TOTAL", '5,"seconds":0'],
  ["TOTAL", "[1, 2]"],
  ["TOTAL", '{"seconds":5}'],
  ['{"cached_tokens":CACHED,"audio_tokens":0}', "null"],
  ['{"cached_tokens":CACHED,"audio_tokens":0}', "{}"],
  ['{"cached_tokens":CACHED,"audio_tokens":0}', "[]"],
  [/"usage":\{.*\}\},/, '"usage":null,'],
  [/"usage":\{.*\}\},/, '"usage":[],'],
  [/"usage":\{.*\}\},/, ""],
  [/"usage":\{.*\}\},/, `${usage},${usage},`],
  [/"usage":\{.*\}\},/, `"response":{"id":"inner","body":{${usage}}},`],
  [/"usage":\{.*\}\},/, `"response":null,"body":{"model":"o1",${usage}},"custom_id":"a",`],
  [/"usage":\{.*\}\},/, `"response":{${usage}},"body":{${usage}},`],
  [/"usage":\{.*\}\},/, `"response":{"error":1},"body":{${usage}},`],
  [/"usage":\{.*\}\},/, `"aux":{"id":"no"},"llm":{"call":{"id":"inner",${usage}}},`],
  [/"usage":\{.*\}\},/, `"aux":{${usage}},"llm":{"call":{"id":"inner",${usage}}},`],
  ['"model":"MODEL"', '"request":{"model":"MODEL","usage":{"include":true}}'],
  [/"choices":\[.*\],"u/, '"choices":null,"u'],
  [/"choices":\[.*\],"u/, '"choices":[],"u'],
  [/"choices":\[.*\],"u/, '"choices":{"usage":{}},"u'],
  [/"choices":\[.*\],"u/, `"choices":${nested(7)},"u`],
  [/"choices":\[.*\],"u/, `"choices":${nested(8)},"u`],
  [/"choices":\[.*\],"u/, `"choices":${nested(9)},"u`],
  [/"choices":\[.*\],"u/, '"data":[{"index":0}],"u'],
  [/"choices":\[.*\],"u/, '"data":null,"u'],
  ["Said", "Sa\nid"],
  ["Said", "Sa\\xid"],
  ["Said", "Sa\\u00zzid"],
  ["Said", `Said ${"word ".repeat(100)}`],
  ["Said", `Said ${"word ".repeat(400)}`],
  ['"chat.completion"', "tru"],
  ['"chat.completion"', "[]"],
  ['"chat.completion"', '{"usage":{"prompt_tokens":1,"completion_tokens":1}}'],
  ['"metadata":{"a":1}', '"metadata":{"a":1,"model":"o1"}'],
  ['"metadata":{"a":1}', '"metadata":null'],
  ['"metadata":{"a":1}', '"metadata":{"a":1},"batch":true,"custom_id":"c"'],
  ['"metadata":{"a":1}', '"metadata": {"a":1}\n'],
  [/$/, ` {"created":${NOON},"model":"o1",${usage}}`],
  [/$/, ` ${PLAIN.replace("ID", "IDx")}`],
  [/$/, " {}"],
  [/\}$/, "},"],
  [/\}$/, ""],
  [/^/, " "],
];

interface Numbers {
  readonly id: number;
  readonly day: number;
  readonly tokens: number;
  readonly tier: string;
  readonly model: string;
}

function answerOf({ id, day, tokens, tier, model }: Numbers, text: string): string {
  return text
    .replaceAll("ID", String(id))
    .replaceAll("TIME", String(NOON + day * DAY + (id % 3)))
    .replaceAll("MODEL", model)
    .replaceAll("TIER", tier)
    .replaceAll("IN", String(tokens))
    .replaceAll("OUT", String(tokens % 77))
    .replaceAll("TOTAL", String(tokens))
    .replaceAll("CACHED", String(tokens % 11));
}

const numbers = fc.record({
  id: fc.nat(60),
  day: fc.nat(1),
  tokens: fc.nat(5000),
  tier: fc.constantFrom("default", "default", "flex", "priority", "auto", "scale", "batch"),
  model: fc.constantFrom("gpt-4o", "gpt-4o", "o3-mini-2025-01-31"),
});
const forms = fc.record({
  form: fc.constantFrom("lines", "lines", "list", "beside", "page"),
  end: fc.constantFrom("\n", "\n", "\r\n", " \n\n "),
  size: fc.integer({ min: 1, max: 6000 }),
  cut: fc.constantFrom(0, 0, 0, 1, 40, 300),
});
const limits = { ...TEST_LIMITS, recordBytes: 1500, depth: 10, rows: 50 };

interface Form {
  readonly form: string;
  readonly end: string;
  readonly size: number;
  readonly cut: number;
}

async function compare(texts: readonly string[], how: Form): Promise<void> {
  const list = `[${texts.join(",")}]`;
  const page = `{"object":"list","model":"o1","data":${list}}`;
  const between = how.form === "beside" ? "" : how.end;
  const lines = texts.join(between) + how.end;
  const whole = how.form === "page" ? page : how.form === "list" ? list : lines;
  const text = whole.slice(0, whole.length - how.cut);
  const options = { size: how.size, limits };
  const fast = await ingest(text, options);
  const careful = await ingest(text, { ...options, keepBuckets: true });
  expect(fast).toEqual({ ...careful, buckets: null });
}

test("answers that are added unseen come to the same as answers read one by one", async () => {
  const twisted = fc.tuple(
    numbers,
    fc.oneof({ weight: 8, arbitrary: fc.constant(-1) }, fc.nat(TWISTS.length - 1)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(twisted, { maxLength: 60 }), forms, async (answers, how) => {
      const texts = answers.map(([values, twist]) => {
        const [part, by] = TWISTS[twist] ?? ["", ""];
        return answerOf(
          values,
          PLAIN.replace(part, () => by),
        );
      });
      await compare(texts, how);
    }),
    { numRuns: 300 },
  );
});

const ways: readonly Form[] = ["lines", "list"].map((form) => ({
  form,
  end: "\n",
  size: 65_536,
  cut: 0,
}));

test.each(TWISTS)("answers unlike the others: %s turned into %s", async (part, by) => {
  const plain = [PLAIN, PLAIN, PLAIN];
  const one = PLAIN.replace(part, () => by);
  for (const [otherPart, otherBy] of TWISTS) {
    if (String(otherPart) !== String(part)) continue;
    const other = PLAIN.replace(otherPart, () => otherBy);
    const kinds = [...plain, one, ...plain, one, one, one, other, one, other, PLAIN, "{bad", PLAIN];
    const texts = [...kinds, ...kinds].map((text, id) => {
      const tier = id % 4 === 3 ? "flex" : "default";
      return answerOf({ id: id + 5, day: 0, tokens: 50 + id, tier, model: "gpt-4o" }, text);
    });
    for (const how of ways) await compare(texts, how);
  }
});

test("more kinds of answers than are remembered", async () => {
  const tiers = ["default", "flex", "priority", "auto", "scale", "batch"];
  const runs = [...tiers, ...tiers].flatMap((tier) => Array.from({ length: 40 }, () => tier));
  const texts = runs.map((tier, id) =>
    answerOf({ id, day: 0, tokens: 50 + id, tier, model: "gpt-4o" }, PLAIN),
  );
  const fast = await ingest(`${texts.join("\n")}\n`);
  const careful = await ingest(`${texts.join("\n")}\n`, { keepBuckets: true });
  expect(fast).toEqual({ ...careful, buckets: null });
});

test("two answers on a line are no file of lines, though both are like others", async () => {
  const texts = Array.from({ length: 6 }, (_, id) =>
    answerOf({ id, day: 0, tokens: 50, tier: "default", model: "gpt-4o" }, PLAIN),
  );
  const text = `${texts.slice(0, 4).join("\n")} ${texts.slice(4).join("\n")}\n{bad\n`;
  const fast = await ingest(text);
  expect(fast).toEqual({ ...(await ingest(text, { keepBuckets: true })), buckets: null });
  expect(fast.issues.map(({ code }) => code)).toEqual(["bad_json", "total_disagrees"]);
});

const WRITTEN = `
"2026-09-02T10:00:00Z"
"2026-09-01T23:59:59.999Z"
"2026-09-01 12:00:01"
"2026-09-01T12:00:01.123456+00:00"
"2026-09-01T23:00:00-05:00"
"2026-09-01T12:60:00Z"
"2026-09-31T12:00:00Z"
"2019-12-31T23:59:59Z"
"2026-09-01T12:00:00Z "
"\\u0032026-09-01T12:00:00Z"
`;

test.each(WRITTEN.trim().split("\n"))("a time that is written %s among others", async (written) => {
  const iso = PLAIN.replace('"created":TIME', `"timestamp":"2026-09-01T12:00:0DAYZ"`);
  const other = PLAIN.replace('"created":TIME', `"timestamp":${written}`);
  const texts = [iso, iso, iso, other, iso, other, other, iso, other].map((text, id) =>
    answerOf({ id, day: 0, tokens: 50 + id, tier: "default", model: "gpt-4o" }, text).replace(
      "DAY",
      String(id),
    ),
  );
  for (const how of ways) await compare(texts, how);
});
