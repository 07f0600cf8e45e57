import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { expect, test } from "@playwright/test";

// The package as somebody installs it, beside the site it comes from.

const USAGE = resolve("test/exports/completions-2026.csv");

let folder = "";

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = await mkdtemp(join(tmpdir(), "banjia-cli-"));
  const npm = (args: string[], cwd: string) =>
    execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  npm(["run", "-s", "build:cli"], process.cwd());
  const packed = npm(["pack", resolve("cli"), "--silent"], folder).trim();
  npm(["init", "-y"], folder);
  npm(["install", `./${packed}`, "--no-audit", "--no-fund", "--offline"], folder);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** The installed program's standard output, whatever its exit code. */
function banjia(...args: string[]): string {
  return execFileSync("npx", ["--no-install", "banjia", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, HOME: folder },
  });
}

test("installed into an empty folder, it says what the site says, to the last digit", async ({
  request,
}) => {
  const asked = ["--as-of", "2026-11-30", "--vendors", "deepseek,zhipu,alibaba"];
  const { merged, estimate } = JSON.parse(banjia("estimate", USAGE, "--json", ...asked));
  const { usage, paid, period } = merged;
  const answer = await request.post("/api/v1/estimates", {
    data: { usage, paid, period, asOf: "2026-11-30", vendors: ["deepseek", "zhipu", "alibaba"] },
  });
  const site = await answer.json();
  const figures = (report: { vendors: Record<string, unknown>[] }) =>
    report.vendors.map(({ daily: _, ...vendor }) => vendor);
  expect(figures(estimate)).toEqual(figures(site));
  for (const same of ["catalogRevision", "engineVersion", "assumptions", "baseline", "ranking"])
    expect(estimate[same], same).toEqual(site[same]);
});

test("an assistant asks the same tools on the machine and over the network", async ({
  baseURL,
}) => {
  const connect = async (transport: Transport) => {
    const client = new Client({ name: "e2e", version: "1" });
    await client.connect(transport);
    return client;
  };
  const command = { command: join(folder, "node_modules/.bin/banjia"), args: ["mcp"] };
  const local = await connect(new StdioClientTransport({ ...command, stderr: "ignore" }));
  const remote = await connect(
    new StreamableHTTPClientTransport(new URL("/mcp", baseURL)) as Transport,
  );
  const names = async (client: Client) => (await client.listTools()).tools.map(({ name }) => name);
  expect(await names(local)).toContain("read_usage");
  expect(await names(remote)).not.toContain("read_usage");
  for (const [name, args] of [
    ["search_offers", { vendor: "zhipu", asOf: "2024-07-09" }],
    ["get_offer", { slug: "zhipu-2024-moving", asOf: "2024-07-09" }],
    ["compare", { slugs: ["zhipu-2024-moving", "zhipu-std"], asOf: "2024-07-09" }],
    ["price", { model: "gpt-4o", asOf: "2024-07-09" }],
    ["list_deadlines", { host: "openai", asOf: "2026-11-30" }],
  ] as const) {
    const [here, there] = await Promise.all(
      [local, remote].map((client) => client.callTool({ name, arguments: args })),
    );
    expect(here?.isError, JSON.stringify(here?.content)).not.toBe(true);
    expect(here?.structuredContent, name).toEqual(there?.structuredContent);
  }
  await Promise.all([local.close(), remote.close()]);
});
