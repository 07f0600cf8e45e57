import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { expect, test } from "vitest";
import { localKnowledge } from "@/cli/commands/mcp";
import { makeContext } from "@/cli/context";
import { main } from "@/cli/main";
import { makeMcpServer } from "@/lib/mcp/server";
import { fakeIo } from "./fake-io";

const USAGE = "test/exports/completions-2026.csv";

async function connect(isLocal = true) {
  const { readFiles, ...anywhere } = localKnowledge(makeContext(fakeIo(), "en"));
  const server = makeMcpServer(isLocal && readFiles ? { ...anywhere, readFiles } : anywhere);
  const client = new Client({ name: "test", version: "1" });
  const [one, other] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(one), client.connect(other)]);
  await client.listTools(); // from here on the client checks answers against the tools' schemas
  return client;
}

type Structured = Record<string, unknown>;

async function call(client: Client, name: string, args: Structured): Promise<Structured> {
  const answer = await client.callTool({ name, arguments: args });
  expect(answer.isError, JSON.stringify(answer.content)).not.toBe(true);
  return answer.structuredContent as Structured;
}

test("the tools are listed with schemas, and files are read on one's own machine only", async () => {
  const names = async (isLocal: boolean) =>
    (await (await connect(isLocal)).listTools()).tools.map(({ name }) => name).sort();
  const anywhere = ["compare", "estimate", "get_offer", "list_deadlines", "price", "search_offers"];
  expect(await names(false)).toEqual(anywhere);
  expect(await names(true)).toEqual([...anywhere, "read_usage"].sort());
  const { tools } = await (await connect()).listTools();
  for (const tool of tools) {
    expect(tool.outputSchema, tool.name).toMatchObject({ type: "object" });
    expect(tool.annotations?.readOnlyHint).toBe(true);
  }
});

test("every tool answers in the form it announces, with sources", async () => {
  const client = await connect();
  const found = await call(client, "search_offers", { vendor: "zhipu", asOf: "2024-07-09" });
  expect(found).toMatchObject({
    asOf: "2024-07-09",
    offers: expect.arrayContaining([
      expect.objectContaining({
        slug: "zhipu-2024-moving",
        sources: expect.arrayContaining([
          expect.objectContaining({ publisher: expect.any(String) }),
        ]),
      }),
    ]),
  });
  const one = await call(client, "get_offer", { slug: "zhipu-2024-moving" });
  expect(one.offer).toMatchObject({ facts: expect.any(Array) });
  const slugs = ["zhipu-2024-moving", "zhipu-std"];
  expect((await call(client, "compare", { slugs })).offers).toHaveLength(2);
  const price = await call(client, "price", { model: "gpt-4o", asOf: "2024-07-09" });
  expect(price.prices).toMatchObject([
    { vendor: "openai", model: "gpt-4o-2024-05-13", perMillion: { inputUncached: "5" } },
  ]);
  const ends = await call(client, "list_deadlines", { host: "openai", model: "gpt-5" });
  expect(ends.retirements).toMatchObject([{ lastDay: "2026-12-10", latestLastDay: "2026-12-11" }]);
  const frame = await call(client, "list_deadlines", { asOf: "2024-07-09" });
  // Neither an end announced later nor an offer nobody knew of yet.
  for (const { announcedOn } of frame.retirements as { announcedOn: string | null }[])
    expect(announcedOn === null || announcedOn <= "2024-07-09").toBe(true);
  expect(frame.claims).toEqual(
    expect.arrayContaining([expect.objectContaining({ offer: "tencent-2024" })]),
  );
  for (const { lastDay } of frame.claims as { lastDay: string }[])
    expect(lastDay < "2025").toBe(true);
  const read = await call(client, "read_usage", { files: [USAGE] });
  expect(read).toMatchObject({ complete: true, period: { from: "2026-09-01", to: "2026-09-03" } });
});

test("an estimate of files is the command line's, and of cells the API's", async () => {
  const client = await connect();
  const estimate = await call(client, "estimate", { files: [USAGE], vendors: ["deepseek"] });
  const io = fakeIo();
  await main(["estimate", USAGE, "--vendors", "deepseek", "--json"], io);
  const printed = JSON.parse(io.written.out);
  expect(estimate.vendors).toEqual(printed.estimate.vendors);
  expect(estimate.ranking).toEqual(printed.estimate.ranking);
  const { usage, period } = printed.merged;
  const cells = await call(await connect(false), "estimate", {
    usage,
    period,
    vendors: ["deepseek"],
  });
  expect(cells.vendors).toEqual(estimate.vendors);
});

test("what is asked wrongly is told, and breaks nothing", async () => {
  const client = await connect();
  for (const [name, args, said] of [
    ["get_offer", { slug: "nothing" }, "There is no offer nothing"],
    ["search_offers", { status: "open" }, "status"],
    ["estimate", {}, "Give files or usage"],
    ["estimate", { files: ["test/exports/bad-cut.csv"] }, "not whole"],
    ["estimate", { files: ["nowhere.csv"] }, "cannot be opened"],
    ["estimate", { files: [USAGE], vendors: ["nobody"] }, "no such vendor"],
    ["rain", {}, "There is no tool rain"],
  ] as const) {
    const answer = await client.callTool({ name, arguments: args });
    expect(answer.isError, name).toBe(true);
    expect(JSON.stringify(answer.content)).toContain(said);
  }
});
