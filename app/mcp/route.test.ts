import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, test } from "vitest";
import { DELETE, GET, POST } from "./route";

const JSON_TYPE = { "Content-Type": "application/json" };
const HANDLERS: Record<string, (request: Request) => Response | Promise<Response>> = {
  POST,
  GET,
  DELETE,
};

/** The SDK's own client, whose requests go to the route instead of over a network. */
async function connect(): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
    fetch: async (url, init) => {
      const answer = HANDLERS[init?.method ?? "GET"];
      return answer?.(new Request(url, init)) ?? new Response(null, { status: 405 });
    },
  });
  // The SDK's types and exactOptionalPropertyTypes differ about an absent session.
  await client.connect(transport as Parameters<Client["connect"]>[0]);
  return client;
}

test("the SDK's client lists and calls the tools over HTTP", async () => {
  const client = await connect();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).not.toContain("read_usage");
  const found = await client.callTool({ name: "search_offers", arguments: { limit: 3 } });
  expect(found.structuredContent).toMatchObject({ offers: { length: 3 } });
  const refused = await client.callTool({ name: "estimate", arguments: { usage: [] } });
  expect(refused.isError).toBe(true);
  const cell = { day: "2026-09-01", model: "gpt-5", batch: false, tier: "default", requests: "1" };
  const usage = [{ ...cell, meters: { inputUncached: "1000000", output: "1000" } }];
  const args = { usage, vendors: ["deepseek"], asOf: "2026-11-30" };
  const done = await client.callTool({ name: "estimate", arguments: args });
  expect(done.structuredContent).toMatchObject({ vendors: [{ vendor: "deepseek" }] });
  await client.close();
});

test("what is no message is refused as the API refuses it", async () => {
  const post = (body: string) =>
    POST(new Request("http://localhost/mcp", { method: "POST", headers: JSON_TYPE, body }));
  expect((await post("{")).status).toBe(400);
  expect((await GET()).status).toBe(405);
  expect((await DELETE()).headers.get("Allow")).toBe("POST");
});
