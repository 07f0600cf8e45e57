import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ingest } from "@/test/exports/chunks";
import { normaliseLineItem, normaliseModelId } from "./model-id";

test.each([
  ["ft:gpt-4o-2024-08-06:acme:support:9AbC", "ft:gpt-4o-2024-08-06"],
  ["ft:gpt-3.5-turbo-0125:personal:yay:APjjyG8E:ckpt-step-84", "ft:gpt-3.5-turbo-0125"],
  ["ft:gpt-3.5-turbo-0125:acme::9AbC", "ft:gpt-3.5-turbo-0125"],
  ["davinci:ft-acme-2023-05-01-08-05-42", "ft:davinci"],
  ["ada:ft-personal:name-2023-05-01", "ft:ada"],
  ["gpt-4o-2024-08-06", "gpt-4o-2024-08-06"],
])("%s names nobody any more", (given, kept) => {
  expect(normaliseModelId(given)).toBe(kept);
});

test.each([
  ["ft:gpt-4o-2024-08-06:acme:support:9AbC, output", "ft:gpt-4o-2024-08-06, output"],
  ["evals | davinci:ft-acme-2023-05-01, input", "evals | ft:davinci, input"],
  ["dall-e 3, standard, 1024x1024", "dall-e 3, standard, 1024x1024"],
  ["file search: storage", "file search: storage"],
])("the line item %s names nobody any more", (given, kept) => {
  expect(normaliseLineItem(given)).toBe(kept);
});

test("a gateway's prefix goes, another vendor's name stays", () => {
  expect(normaliseModelId("openai/gpt-4o-mini")).toBe("gpt-4o-mini");
  expect(normaliseModelId("anthropic/some-model")).toBe("anthropic/some-model");
});

test.each([
  ["gpt-5-2025-08-07:online", "gpt-5-2025-08-07"],
  ["openai/gpt-4o-mini-20240718", "gpt-4o-mini-2024-07-18"],
  ["openrouter/openai/gpt-5-nano", "gpt-5-nano"],
  ["azure/eu/gpt-4o-2024-08-06", "gpt-4o-2024-08-06"],
  ["gpt-35-turbo", "gpt-3.5-turbo"],
  ["azure/gpt-35-turbo-16k-0613", "gpt-3.5-turbo-16k-0613"],
  ["text-davinci:003", "text-davinci-003"],
  ["GPT-4-0125-Preview", "gpt-4-0125-preview"],
  ["ft:openai/gpt-4.1-mini-2025-04-14:acme::1", "ft:openai/gpt-4.1-mini-2025-04-14"],
  ["claude-3-5-sonnet-20241022", "claude-3-5-sonnet-20241022"],
])("%s is written %s in the catalogue", (given, kept) => {
  expect(normaliseModelId(given)).toBe(kept);
});

describe("every id of the catalogue, however an export dresses it, comes out as itself", () => {
  const file = new URL("../../../prisma/catalog/openai.yaml", import.meta.url);
  const catalog = parse(readFileSync(file, "utf8")) as {
    models: { id: string }[];
    aliases: { alias: string }[];
  };
  const names = [
    ...catalog.models.map(({ id }) => id),
    ...catalog.aliases.map(({ alias }) => alias),
  ].filter((id) => !id.includes("*"));
  // Some aliases are another spelling of a name that is there too.
  const ids = names.filter((id) => normaliseModelId(id) === id);

  test("a name that is written in another way is a name of the catalogue then too", () => {
    expect(names.map(normaliseModelId).filter((id) => !names.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(names.length / 2);
  });

  test.each(ids)("%s", (id) => {
    const isTuned = id.startsWith("ft:");
    const dressed = isTuned
      ? [id, `${id}:acme:name:9AbC`, `${id}:acme::9AbC`, `azure/${id}:acme::9AbC`]
      : [id, `openai/${id}`, `azure/us/${id}`, `openrouter/openai/${id}:online`, `${id}:free`];
    const compact = id.replace(/-(\d{4})-(\d\d)-(\d\d)/, "-$1$2$3");
    const azure = id.replace(/^gpt-3\.5/, "gpt-35");
    expect(new Set([...dressed, compact, azure].map(normaliseModelId))).toEqual(new Set([id]));
  });
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
