import { expect, test } from "vitest";
import { ingest } from "@/test/exports/chunks";
import { guessMapping, headerHash, mappingProblem } from "./column-mapping";

const TABLE = "When;Model;Prompt;Done;USD\n2024-06-01;ft:gpt-4o:CANARY::x;1,000;20;0.5\n";

test("a table that is not known is shown, and read once its columns are named", async () => {
  const unknown = await ingest(TABLE);
  expect(unknown).toMatchObject({ format: null, complete: false, preview: { rows: [{}] } });
  expect(unknown.preview?.names).toEqual(["When", "Model", "Prompt", "Done", "USD"]);

  const mapping = { date: 0, model: 1, input: 2, output: 3, cost: 4 };
  const read = await ingest(TABLE, { mapping, size: 3 });
  expect(read).toMatchObject({ format: "mapped-csv", complete: true, preview: null });
  expect(read.usage).toMatchObject([
    { model: "ft:gpt-4o", meters: { inputUncached: 1000n, output: 20n } },
  ]);
  expect(read.paid).toMatchObject([{ item: "ft:gpt-4o", amount: 5n * 10n ** 35n }]);
});

const CALL = (hour: number, tokens: object) => ({
  ...{ when: `2024-06-01T0${hour}:00:00Z`, what: "gpt-4o", tags: ["a"], note: null },
  tokens,
});
const CALLS = [
  CALL(1, { in: 1000, out: 20 }),
  CALL(2, { in: 500, out: 5 }),
  CALL(2, { in: 500, out: 5 }),
];

test.each([
  ["lines", CALLS.map((call) => `${JSON.stringify(call)}\n`).join("")],
  ["a list", JSON.stringify(CALLS)],
  ["a list in an object", JSON.stringify({ ok: true, logs: CALLS })],
])(
  "%s of JSON that nobody knows are shown, and read once their members are named",
  async (_, text) => {
    const unknown = await ingest(text);
    expect(unknown).toMatchObject({ format: null, complete: false });
    const members = unknown.preview?.names ?? [];
    expect(members).toEqual(["when", "what", "note", "tokens_in", "tokens_out"]);
    expect(unknown.preview?.rows[1]).toEqual(["2024-06-01T02:00:00Z", "gpt-4o", "", "500", "5"]);

    const mapping = { date: 0, model: 1, input: 3, output: 4, members };
    const read = await ingest(text, { mapping, size: 7 });
    expect(read).toMatchObject({ format: "mapped-csv", complete: true, preview: null });
    expect(read.rows).toMatchObject({ read: 3, counted: 3 });
    expect(read.usage).toMatchObject([
      { model: "gpt-4o", meters: { inputUncached: 2000n, output: 30n } },
    ]);
  },
);

test("a member that says no time leaves its object out, with its line", async () => {
  const text = `${JSON.stringify(CALLS[0])}\n${JSON.stringify({ ...CALLS[1], when: "soon" })}\n`;
  const members = ["when", "what", "tokens_in"];
  const { issues, rows } = await ingest(text, {
    mapping: { date: 0, model: 1, input: 2, members },
  });
  expect(rows).toMatchObject({ counted: 1, rejected: 1 });
  expect(issues).toMatchObject([{ line: 2, code: "bad_time" }]);
});

test("what has no two values beside each other is not shown", async () => {
  expect((await ingest('{"a":1}\n')).preview).toBe(null);
});

test("names suggest a mapping", () => {
  expect(guessMapping(["Date", "model", "Input Tokens", "completion_tokens", "cost_usd"])).toEqual({
    date: 0,
    model: 1,
    input: 2,
    output: 3,
    cost: 4,
  });
  expect(guessMapping(["日期", "模型", "提示", "补全", "花费"])).toMatchObject({
    date: 0,
    cost: 4,
  });
});

test("a mapping needs a date and figures, and each column one role", () => {
  expect(mappingProblem({})).toBe("date");
  expect(mappingProblem({ date: 0, model: 1 })).toBe("figures");
  expect(mappingProblem({ date: 0, input: 0 })).toBe("twice");
  expect(mappingProblem({ date: 0, cost: 1 })).toBe(null);
});

test("headers are told apart by a hash, not by what is in them", () => {
  expect(headerHash(["a", "b"])).toBe(headerHash(["a", "b"]));
  expect(headerHash(["a", "b"])).not.toBe(headerHash(["a", "c"]));
  expect(headerHash(["a,b"])).toMatch(/^[0-9a-f]{16}$/);
});
