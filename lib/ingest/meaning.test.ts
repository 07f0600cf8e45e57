import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { ingest } from "@/test/exports/chunks";
import { runs } from "@/test/fixed-seed";
import { overlapping } from "./overlap";

// Logs made of a list of known calls, dressed as programs dress them: what is read is the sum of the calls, or the
// reader says that it is not.

const NOON = 1_788_264_000;
const HOURS = 3_600_000;

interface Call {
  readonly id: number;
  readonly second: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly reasoning: number;
}

const call = fc
  .record({
    second: fc.integer({ min: 0, max: 200_000 }),
    input: fc.integer({ min: 0, max: 400_000 }),
    cached: fc.integer({ min: 0, max: 400_000 }),
    output: fc.integer({ min: 0, max: 9000 }),
    reasoning: fc.integer({ min: 0, max: 9000 }),
  })
  .map(({ input, cached, output, reasoning, second }) => ({
    second,
    input,
    cached: cached > input ? input : cached,
    output,
    reasoning: reasoning > output ? output : reasoning,
  }));

const at = ({ second }: Call) => NOON + second;
const two = (value: number) => String(value).padStart(2, "0");
/** ISO text, as some programs write times: noon of 1 September 2026 and the days after it. */
function iso(one: Call): string {
  const of = 12 * 3600 + one.second;
  const [day, second] = [(of - (of % 86_400)) / 86_400, of % 86_400];
  const clock = [
    (second - (second % 3600)) / 3600,
    ((second % 3600) - (second % 60)) / 60,
    second % 60,
  ];
  return `2026-09-${two(1 + day)}T${clock.map(two).join(":")}.123Z`;
}

/** How an API or a program writes one call down. */
const FORMS: readonly ((one: Call) => object)[] = [
  (one) => ({
    id: `chatcmpl-${one.id}`,
    object: "chat.completion",
    created: at(one),
    model: "gpt-4o-2024-08-06",
    choices: [{ message: { content: 'say "usage": {}' } }],
    usage: {
      prompt_tokens: one.input,
      completion_tokens: one.output,
      total_tokens: one.input + one.output,
      prompt_tokens_details: { cached_tokens: one.cached },
      completion_tokens_details: { reasoning_tokens: one.reasoning },
    },
  }),
  (one) => ({
    id: `resp_${one.id}`,
    object: "response",
    created_at: at(one),
    model: "gpt-5.5",
    output: [{ type: "message" }],
    usage: {
      input_tokens: one.input,
      input_tokens_details: { cached_tokens: one.cached },
      output_tokens: one.output,
      output_tokens_details: { reasoning_tokens: one.reasoning },
      total_tokens: one.input + one.output,
    },
  }),
  (one) => ({
    type: "assistant",
    timestamp: iso(one),
    sessionId: "s",
    message: {
      id: `msg_${one.id}`,
      model: "claude-opus-5",
      usage: {
        input_tokens: one.input - one.cached,
        cache_read_input_tokens: one.cached,
        cache_creation_input_tokens: 0,
        output_tokens: one.output,
      },
    },
  }),
  (one) => ({
    timestamp_utc: iso(one),
    model: "gpt-5.5",
    response_id: `flat_${one.id}`,
    input_tokens: one.input,
    cached_input_tokens: one.cached,
    output_tokens: one.output,
    reasoning_tokens: one.reasoning,
    total_tokens: one.input + one.output,
  }),
];

const WRAPPERS: readonly ((entry: object) => object)[] = [
  (entry) => entry,
  (entry) => ({ level: "info", response: entry }),
  (entry) => ({ request: { model: "gpt-4o", usage: true }, result: { body: entry } }),
  (entry) => ({ status: "fulfilled", value: entry }),
];

const FILES: readonly ((entries: readonly object[]) => string)[] = [
  (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""),
  (entries) => `${JSON.stringify(entries)}\n`,
  (entries) => `${JSON.stringify(entries, null, 2)}\n`,
  (entries) => `${JSON.stringify({ object: "list", data: entries, has_more: false })}\n`,
  (entries) => `${JSON.stringify({ logs: entries })}\n`,
];

const dressing = fc.record({
  form: fc.integer({ min: 0, max: FORMS.length - 1 }),
  wrapper: fc.integer({ min: 0, max: WRAPPERS.length - 1 }),
  file: fc.integer({ min: 0, max: 2 }),
  /** Where it stands among the others. */
  place: fc.integer(),
  /** Copies: later by these seconds, with this many tokens of output less, in these files. */
  copies: fc.array(
    fc.record({
      later: fc.integer({ min: 0, max: 90_000 }),
      less: fc.integer({ min: 0, max: 500 }),
      file: fc.integer({ min: 0, max: 2 }),
      place: fc.integer(),
    }),
    { maxLength: 2 },
  ),
});

type Dressed = readonly [
  Omit<Call, "id">,
  typeof dressing extends fc.Arbitrary<infer T> ? T : never,
];

function entriesOf([plain, { form, wrapper, copies, ...where }]: Dressed, id: number) {
  const dress = (one: Omit<Call, "id">) => WRAPPERS[wrapper]?.(FORMS[form]?.({ ...one, id }) ?? {});
  const repeated = copies.map(({ later, less, file, place }) => {
    const output = plain.output > less ? plain.output - less : 0;
    const reasoning = plain.reasoning > output ? output : plain.reasoning;
    const copy = { ...plain, second: plain.second + later, output, reasoning };
    return { file, place, entry: dress(copy) };
  });
  return [{ ...where, entry: dress(plain) }, ...repeated];
}

async function readAll(files: readonly string[]) {
  const first = await Promise.all(files.map((text) => ingest(text)));
  const again = overlapping(first);
  const read = await Promise.all(
    files.map((text, place) =>
      again.has(place) ? ingest(text, { keepBuckets: true }) : first[place],
    ),
  );
  return mergeReadings(read.flatMap((one) => one ?? []));
}

test(
  "a log that is dressed as programs dress it reads as the sum of its calls",
  async () => {
    const logs = fc.tuple(
      fc.array(fc.tuple(call, dressing), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 0, max: FILES.length - 1 }), { minLength: 3, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(logs, async ([calls, shapes]) => {
        const entries = calls
          .flatMap((one, id) => entriesOf(one, id))
          .toSorted((a, b) => a.place - b.place);
        const files = shapes.flatMap((shape, file) => {
          const own = entries
            .filter((entry) => entry.file === file)
            .map(({ entry }) => entry ?? {});
          return own.length === 0 ? [] : [FILES[shape]?.(own) ?? ""];
        });
        const { usage } = await readAll(files);
        const sumOf = (of: (one: Omit<Call, "id">) => number) =>
          calls.reduce((sum, [one]) => sum + BigInt(of(one)), 0n);
        const { requests, meters } = totalUsage(usage);
        const read = [
          requests,
          meters.inputUncached ?? 0n,
          meters.inputCached ?? 0n,
          meters.output ?? 0n,
        ];
        expect(read).toEqual([
          BigInt(calls.length),
          sumOf(({ input, cached }) => input - cached),
          sumOf(({ cached }) => cached),
          sumOf(({ output }) => output),
        ]);
      }),
      runs(2500),
    );
  },
  12 * HOURS,
);
