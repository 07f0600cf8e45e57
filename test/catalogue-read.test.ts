import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { applyProposal } from "@/lib/catalogue/apply-proposal";
import { applyRate } from "@/lib/catalogue/apply-rate";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import { ECB_RATES } from "@/lib/catalogue/reading/ecb-rates";
import { OFFER_FEEDS } from "@/lib/catalogue/reading/feeds";
import { MODELS_DEV } from "@/lib/catalogue/reading/models-dev";
import { newestPackage } from "@/lib/catalogue/reading/newest-package";
import { OPENAI_DEPRECATIONS, OPENAI_PRICING } from "@/lib/catalogue/reading/openai-pages";
import { readSources } from "@/lib/catalogue/reading/read-sources";
import type { MachineSource } from "@/lib/catalogue/reading/reading";
import { day } from "@/lib/domain/units/day";
import { proposalFileSchema, proposalSchema } from "@/lib/schemas/proposal";
import { getText } from "@/lib/server/outbound";

// Sources read by machine, from answers of our own making that a server on this machine gives.

const DAY = day("2026-12-01");
const [FEED] = OFFER_FEEDS as readonly [MachineSource];
const ANSWERS: Record<string, string> = {
  [newestPackage("0.1.8").address]: JSON.stringify({ name: "prices", version: "0.1.9" }),
  [MODELS_DEV.address]: JSON.stringify({
    openai: {
      models: {
        "gpt-5-2025-08-07": { cost: { input: 1.25, output: 11, cache_read: 0.125 } },
        "gpt-5-mini-2025-08-07": { cost: { input: 0.25, output: 2, cache_read: 0.025 } },
        "nobody-knows-it": { cost: { input: 9, output: 9 } },
        "without-a-price": {},
      },
    },
  }),
  [OPENAI_DEPRECATIONS.address]: [
    "## 2026-10-14: GPT-4o",
    "",
    "| Shutdown date | Model / system | Recommended replacement |",
    "| --- | --- | --- |",
    "| January 21, 2027 | `gpt-4o-2024-11-20` | `gpt-6-terra` |",
    "| 2027-01-14 | `gpt-4o-2024-08-06` | `gpt-6-luna` |",
  ].join("\n"),
  [OPENAI_PRICING.address]: [
    "### Standard",
    "",
    "| Model | Input | Cached input | Output |",
    "|---|---|---|---|",
    "| gpt-5 | $1.25 | $0.125 | $10.00 |",
    "",
    "### Batch",
    "",
    "| Model | Input | Cached input | Output |",
    "|---|---|---|---|",
    "| gpt-5 | $0.625 | $0.0625 | $5.00 |",
  ].join("\n"),
  [ECB_RATES.address]:
    "<Cube><Cube time='2026-11-30'><Cube currency='USD' rate='1.1402'/><Cube currency='CNY' rate='7.6418'/></Cube></Cube>",
  [FEED.address]: "<rss><item><title>Zhipu AI gives 30M tokens</title></item></rss>",
};

let server: Server;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue(join(import.meta.dirname, "../prisma/catalog"));
  server = createServer((request, response) => {
    const text = ANSWERS[decodeURIComponent((request.url ?? "/").slice(1))];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

/** Asks the server on this machine instead of the address, by the way all addresses are asked. */
function ask(address: string) {
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return getText(`http://${host}/${encodeURIComponent(address)}`, [host]);
}

function read(source: MachineSource, known = new Map<string, string>()) {
  return readSources({ sources: [source], catalogue, day: DAY, known, ask });
}

test("a price that differs is proposed with the source's words, the same one is read again", async () => {
  const { proposals, readings } = await read(MODELS_DEV);
  expect(readings).toMatchObject([{ source: "models-dev", found: "first", status: 200 }]);
  const brief = proposals.map(({ field, before, after }) => [
    field.replace(/\d+/, "N"),
    before,
    after,
  ]);
  expect(brief).toContainEqual(["prices.N.perMillion.output", "10", "11"]);
  expect(brief.filter(([field]) => field === "prices.N.readOn").map((one) => one[2])).toEqual([
    "2026-12-01",
  ]);
  expect(proposals[0]?.words).toContain('"output":11');
  expect(proposals.every(({ source }) => source === MODELS_DEV.address)).toBe(true);
});

test("a last day or a replacement that differs is proposed, in the form catalogue:propose takes", async () => {
  const { proposals } = await read(OPENAI_DEPRECATIONS);
  const changed = proposals.find(({ field }) => field === "lastDay");
  expect(changed).toMatchObject({
    record: { kind: "retirement" },
    before: "2027-01-14",
    after: "2027-01-21",
  });
  expect(changed?.words).toContain("January 21, 2027");
  expect(proposals).toContainEqual(
    expect.objectContaining({ field: "replacements.0.model", after: "gpt-6-terra" }),
  );
  const written = proposals.map((one) => z.encode(proposalSchema, one));
  expect(proposalFileSchema.parse(written)).toHaveLength(proposals.length);
});

test("the standard table of prices is read, and no other", async () => {
  const { proposals } = await read(OPENAI_PRICING);
  expect(proposals.map(({ field, after }) => [field.replace(/\d+/, "N"), after])).toEqual([
    ["prices.N.readOn", "2026-12-01"],
  ]);
});

test("the day's rate becomes a line of fx.csv, once", async () => {
  const { proposals } = await read(ECB_RATES);
  const [rate] = proposals;
  if (rate === undefined) throw new Error("no rate");
  const file = "date,usd,cny\n2026-11-27,1.1,7.6\n2026-12-02,1.2,7.7\n";
  const after = applyRate(file, rate);
  expect(after).toBe(
    "date,usd,cny\n2026-11-27,1.1,7.6\n2026-11-30,1.1402,7.6418\n2026-12-02,1.2,7.7\n",
  );
  expect(() => applyRate(after, rate)).toThrow("there is a rate of that day");
  expect(() => applyRate(file, { ...rate, after: "1.1402,7.7" })).toThrow("do not name 7.7");
});

test("a newer package and a feed's words are pointed at, and nothing is proposed from them", async () => {
  const newest = await read(newestPackage("0.1.8"));
  expect(newest.readings[0]?.leads).toEqual([
    "@pydantic/genai-prices 0.1.9 is out, 0.1.8 is pinned",
  ]);
  const feed = await read(FEED);
  expect(feed.readings[0]?.leads).toEqual(["zhipu: Zhipu AI gives 30M tokens"]);
  expect([...newest.proposals, ...feed.proposals]).toEqual([]);
  const again = await read(FEED, new Map([[FEED.slug, feed.readings[0]?.sha256 ?? ""]]));
  expect(again.readings).toMatchObject([{ found: "unchanged", leads: [] }]);
});

test("what is gone, does not answer or answers nonsense is a reading too, and stops nobody", async () => {
  const gone = { ...ECB_RATES, address: "https://gone.example/" };
  const nonsense = { ...ECB_RATES, address: FEED.address };
  const { readings } = await readSources({
    ...{ sources: [gone, nonsense, ECB_RATES], catalogue, day: DAY, known: new Map() },
    ask,
  });
  expect(readings.map(({ found }) => found)).toEqual(["gone", "unreadable", "first"]);
  const refused = await readSources({
    ...{ sources: [ECB_RATES], catalogue, day: DAY, known: new Map() },
    ask: () => Promise.reject(new Error("not on the internet")),
  });
  expect(refused.readings).toMatchObject([
    { found: "unreachable", problem: "not on the internet", status: null },
  ]);
});

test("a value that the quoted words do not name is refused, not proposed", async () => {
  const invented: MachineSource = {
    ...ECB_RATES,
    read: () => ({
      leads: [],
      proposals: [
        {
          record: { kind: "vendor", slug: "openai" },
          field: "prices.0.perMillion.output",
          before: "0.4",
          after: "0.5",
          words: "Output costs less now.",
          why: { en: "Less.", zh: "降价。" },
        },
      ],
    }),
  };
  const { proposals, refused } = await read(invented);
  expect(proposals).toEqual([]);
  expect(refused).toEqual(["openai prices.0.perMillion.output: the quoted words do not name 0.5"]);
});

test("a proposal of a retirement changes its file and nothing else", async () => {
  const [found] = (await read(OPENAI_DEPRECATIONS)).proposals.filter(
    ({ field }) => field === "lastDay",
  );
  if (found === undefined) throw new Error("no proposal");
  const file = `- slug: other\n  lastDay: 2027-01-14\n- slug: ${found.record.slug}\n  lastDay: 2027-01-14\n`;
  expect(applyProposal(file, found, "2026-12-01")).toBe(
    `- slug: other\n  lastDay: 2027-01-14\n- slug: ${found.record.slug}\n  lastDay: 2027-01-21\n`,
  );
});
