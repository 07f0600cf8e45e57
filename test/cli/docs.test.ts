import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { main } from "@/cli/main";
import { EXAMPLE_SITE, EXAMPLES, WAYS } from "@/components/docs/ways";
import { watchRequestSchema } from "@/lib/schemas/watch";
import en from "@/messages/en/docs.json";
import { fakeIo } from "./fake-io";

const all = Object.values(EXAMPLES).flat();
const of = (language: string) => all.filter((example) => example.language === language);

test("every way and every example has its words", () => {
  for (const way of WAYS)
    for (const { name } of EXAMPLES[way])
      expect(Reflect.get(en.ways[way], name), `${way}.${name}`).toEqual({
        title: expect.any(String),
        text: expect.any(String),
      });
});

test("every command runs as it is written, as far as it can without a network", async () => {
  const lines = of("sh").flatMap(({ code }) => code.split("\n"));
  const commands = lines.filter((line) => line.startsWith("npx banjia "));
  expect(commands.length).toBeGreaterThan(7);
  const { openFile } = fakeIo();
  for (const line of commands) {
    const io = fakeIo({
      openFile: () => openFile("test/exports/completions-2026.csv"),
      env: { OPENAI_ADMIN_KEY: "sk-admin-made-up" },
    });
    const code = await main(line.replace("npx banjia ", "").split(" "), io);
    const asksSomebody = /refresh|share|import/.test(line);
    if (asksSomebody) expect(io.written.err, line).toMatch(/does not answer|did not answer/);
    else expect([0, 3], `${line}\n${io.written.err}`).toContain(code);
  }
});

test("the settings of assistants are JSON that names the command and the address", () => {
  const [local, remote] = EXAMPLES.assistants.map(({ code }) => JSON.parse(code).mcpServers.banjia);
  expect(local).toEqual({ command: "npx", args: ["-y", "banjia", "mcp"] });
  expect(new URL(remote.url).pathname).toBe("/mcp");
});

test("a watch is asked for with what the API takes", () => {
  const [ask] = EXAMPLES.watches;
  const body = /-d '(.*)'/.exec(ask?.code ?? "")?.[1] ?? "";
  expect(watchRequestSchema.safeParse(JSON.parse(body)).error).toBeUndefined();
});

test("workflows pass what action.yml takes", () => {
  const { inputs } = parse(readFileSync("action.yml", "utf8"));
  for (const { code } of of("yaml")) {
    const step = parse(code).jobs.models.steps.at(-1);
    expect(step.uses).toContain("banjia@");
    for (const name of Object.keys(step.with)) expect(Object.keys(inputs)).toContain(name);
  }
});

test("what is embedded is in the catalogue", async () => {
  const { offers, estimate } = await fakeIo().bundled();
  const known: Record<string, readonly string[]> = {
    offer: offers.map(({ slug }) => slug),
    vendor: estimate.vendors.map(({ slug }) => slug),
    deadline: estimate.aliases.map(({ alias }) => alias),
  };
  for (const { code, preview } of of("html")) {
    expect(code).toContain(`src="${EXAMPLE_SITE}/embed/`);
    const [kind = "", name = ""] = preview?.path.split("/") ?? [];
    if (known[kind]) expect(known[kind]).toContain(name);
  }
});
