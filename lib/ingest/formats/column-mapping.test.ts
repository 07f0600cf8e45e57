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
