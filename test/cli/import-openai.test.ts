import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { main } from "@/cli/main";
import { fakeIo } from "./fake-io";

const KEY = "sk-admin-made-up-for-this-test";
const DAY = 86_400;

interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly key: string | undefined;
}

const asked: Asked[] = [];
/** What the next answers are instead of pages, first one first. */
const trouble: { readonly status: number; readonly headers?: Record<string, string> }[] = [];

const results: Record<string, (start: number) => readonly object[]> = {
  "usage/completions": (start) => [
    {
      object: "organization.usage.completions.result",
      input_tokens: 1_000 + ((start / DAY) % 7),
      input_cached_tokens: 200,
      output_tokens: 300,
      num_model_requests: 5,
      model: "gpt-5-2025-08-07",
      batch: false,
      service_tier: "default",
    },
  ],
  "usage/embeddings": () => [
    {
      object: "organization.usage.embeddings.result",
      input_tokens: 76,
      num_model_requests: 1,
      model: "text-embedding-3-small",
    },
  ],
  costs: () => [
    {
      object: "organization.costs.result",
      amount: { value: "0.125000000000000000000000000001", currency: "usd" },
      line_item: "gpt-5-2025-08-07, input",
    },
  ],
};

/** A stand-in for the administration API: day buckets, as many in a page as were asked for. */
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "", "http://localhost");
  const path = url.pathname.replace("/v1/organization/", "");
  asked.push({ path, query: url.searchParams, key: keyOf(request) });
  const wrong = trouble.shift();
  if (wrong !== undefined) {
    response.writeHead(wrong.status, wrong.headers).end('{"error":{}}');
    return;
  }
  const number = (name: string) => Number(url.searchParams.get(name));
  const first = url.searchParams.has("page") ? number("page") : number("start_time");
  const ends = Math.min(number("end_time"), first + number("limit") * DAY);
  const data = [];
  for (let start = first; start < ends; start += DAY)
    data.push({
      object: "bucket",
      start_time: start,
      end_time: start + DAY,
      results: results[path]?.(start) ?? [],
    });
  const hasMore = ends < number("end_time");
  response.end(
    JSON.stringify({
      object: "page",
      data,
      has_more: hasMore,
      next_page: hasMore ? String(ends) : null,
    }),
  );
});

function keyOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization?.replace("Bearer ", "");
}

await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
const { port } = server.address() as AddressInfo;
const BASE = ["--base-url", `http://127.0.0.1:${port}/v1/`];
afterAll(() => void server.close());

function ioWithKey(waits: number[] = []) {
  return fakeIo({
    env: { OPENAI_ADMIN_KEY: KEY },
    fetch,
    wait: async (ms) => void waits.push(ms),
  });
}

test("ninety days come in pages, are written as they came, and are read whole", async () => {
  asked.length = 0;
  const io = ioWithKey();
  expect(await main(["import", "openai", "--days", "90", ...BASE], io)).toBe(0);
  const file = "openai-usage-2026-09-01-2026-11-29.json";
  expect([...io.files.keys()]).toEqual([file]);
  expect(io.written.out).toContain("2026-09-01 to 2026-11-29, 2 models");
  const completions = asked.filter(({ path }) => path === "usage/completions");
  expect(completions.map(({ query }) => query.get("page"))).toHaveLength(3);
  expect(completions[0]?.query.getAll("group_by")).toEqual(["model", "batch", "service_tier"]);
  expect(new Set(asked.map(({ key }) => key))).toEqual(new Set([KEY]));

  const read = fakeIo();
  read.files.set(file, io.files.get(file) ?? "");
  expect(await main(["estimate", file, "--json"], read)).toBe(0);
  const { complete, merged } = JSON.parse(read.written.out);
  expect(complete).toBe(true);
  expect(merged.period).toEqual({ from: "2026-09-01", to: "2026-11-29" });
  const sum = (meter: string) =>
    merged.usage.reduce(
      (all: bigint, { meters }: { meters: Record<string, string> }) =>
        all + BigInt(meters[meter] ?? 0),
      0n,
    );
  expect(sum("output")).toBe(90n * 300n);
  expect(sum("inputCached")).toBe(90n * 200n);
  expect(merged.paid).toHaveLength(90);
  expect(merged.paid[0].amount).toBe("0.125000000000000000000000000001");
});

test("the key is written nowhere: not in the file, not in what is said", async () => {
  const io = ioWithKey();
  await main(["import", "openai", "--days", "3", ...BASE], io);
  trouble.push({ status: 401 });
  expect(await main(["import", "openai", "--days", "3", ...BASE], io)).toBe(2);
  expect(io.written.err).toContain("refused the key (401)");
  const everything = [...io.files.values()].join() + io.written.out + io.written.err;
  expect(everything).not.toContain(KEY);
});

test("what is busy is asked again, later each time, and no sooner than it says", async () => {
  const waits: number[] = [];
  const io = ioWithKey(waits);
  trouble.push({ status: 429, headers: { "retry-after": "7" } }, { status: 503 }, { status: 500 });
  expect(await main(["import", "openai", "--days", "1", ...BASE], io)).toBe(0);
  expect(waits).toEqual([7_000, 2_000, 4_000]);
  trouble.push(...Array.from({ length: 6 }, () => ({ status: 502 })));
  const broken = ioWithKey([]);
  expect(await main(["import", "openai", "--days", "1", ...BASE], broken)).toBe(2);
  expect([...broken.files]).toEqual([]);
});

test("the key goes to no other host: redirects are not followed, and the address has to be safe", async () => {
  const io = ioWithKey();
  trouble.push(
    ...Array.from({ length: 6 }, () => ({
      status: 302,
      headers: { location: "http://127.0.0.1:9/" },
    })),
  );
  expect(await main(["import", "openai", "--days", "1", ...BASE], io)).toBe(2);
  trouble.length = 0;
  for (const [args, said] of [
    [["import", "openai", "--base-url", "http://example.com/v1"], "not the https address"],
    [["import", "openai", "--days", "none"], "--days"],
    [["import", "anthropic"], "no command import anthropic"],
  ] as const) {
    const bad = ioWithKey();
    expect(await main(args, bad)).toBe(2);
    expect(bad.written.err).toContain(said);
  }
  const keyless = fakeIo();
  expect(await main(["import", "openai"], keyless)).toBe(2);
  expect(keyless.written.err).toContain("OPENAI_ADMIN_KEY");
});
