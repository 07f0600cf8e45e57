import { expect, test } from "vitest";
import { billedGroupOf } from "./billed-group";

const MODELS = [
  "gpt-4-0613",
  "gpt-4-1106-preview",
  "gpt-4-turbo-2024-04-09",
  "gpt-4o-2024-05-13",
  "gpt-4o-mini-2024-07-18",
  "gpt-3.5-turbo-0125",
  "ft:gpt-3.5-turbo-0125",
  "text-embedding-3-small",
];

test.each([
  ["GPT-4", ["gpt-4-0613"]],
  ["GPT-4 Turbo", ["gpt-4-1106-preview", "gpt-4-turbo-2024-04-09"]],
  ["GPT-4o", ["gpt-4o-2024-05-13"]],
  ["GPT-4o mini", ["gpt-4o-mini-2024-07-18"]],
  ["GPT-3.5 Turbo", ["gpt-3.5-turbo-0125"]],
  ["Fine-tuning models", ["ft:gpt-3.5-turbo-0125"]],
  ["Embedding models", ["text-embedding-3-small"]],
])("the old bill's %s takes in %j", (item, models) => {
  const group = billedGroupOf(item);
  expect(
    MODELS.filter((model) => group !== null && "bills" in group && group.bills(model)),
  ).toEqual(models);
});

test("a line item is about its model, and storage about none", () => {
  expect(billedGroupOf("gpt-4o-2024-08-06, cached input")).toEqual({ model: "gpt-4o-2024-08-06" });
  expect(billedGroupOf("assistants api | file search")).toBe(null);
});
