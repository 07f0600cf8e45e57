import { expect, test } from "vitest";
import { ingest } from "@/test/exports/chunks";
import { gatewayModel, keepItem, keepModel } from "./model-id";

test.each([
  ["ft:gpt-4o-2024-08-06:acme:support:9AbC", "ft:gpt-4o-2024-08-06"],
  ["ft:gpt-3.5-turbo-0125:personal:yay:APjjyG8E:ckpt-step-84", "ft:gpt-3.5-turbo-0125"],
  ["ft:gpt-3.5-turbo-0125:acme::9AbC", "ft:gpt-3.5-turbo-0125"],
  ["davinci:ft-acme-2023-05-01-08-05-42", "ft:davinci"],
  ["ada:ft-personal:name-2023-05-01", "ft:ada"],
  ["gpt-4o-2024-08-06", "gpt-4o-2024-08-06"],
])("%s names nobody any more", (given, kept) => {
  expect(keepModel(given)).toBe(kept);
});

test.each([
  ["ft:gpt-4o-2024-08-06:acme:support:9AbC, output", "ft:gpt-4o-2024-08-06, output"],
  ["evals | davinci:ft-acme-2023-05-01, input", "evals | ft:davinci, input"],
  ["dall-e 3, standard, 1024x1024", "dall-e 3, standard, 1024x1024"],
  ["file search: storage", "file search: storage"],
])("the line item %s names nobody any more", (given, kept) => {
  expect(keepItem(given)).toBe(kept);
});

test("a gateway's prefix goes, another vendor's name stays", () => {
  expect(gatewayModel("openai/gpt-4o-mini")).toBe("gpt-4o-mini");
  expect(gatewayModel("anthropic/some-model")).toBe("anthropic/some-model");
});

test("two fine-tunes of one base are one model in the reading", async () => {
  const header = "start_time,num_model_requests,model,input_tokens,output_tokens";
  const row = (model: string) => `1717200000,1,${model},10,1`;
  const { usage } = await ingest(
    `${header}\n${row("ft:gpt-4o-2024-08-06:CANARY::a")}\n${row("ft:gpt-4o-2024-08-06:CANARY:x:b")}\n`,
  );
  expect(usage.map(({ model, meters }) => [model, meters.inputUncached])).toEqual([
    ["ft:gpt-4o-2024-08-06", 20n],
  ]);
});
