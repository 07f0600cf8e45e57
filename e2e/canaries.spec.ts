import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import pg from "pg";
import { startDatabase } from "@/scripts/db/embedded-database.mjs";
import { allTraces, type CanaryFile, tracesIn } from "./canary";
import { CANARY_JSON } from "./canary-json";
import { CANARY_TABLES } from "./canary-tables";
import { expect, test } from "./fixtures";

// Whoever is named in an export is named nowhere else: not in a request, nor in what is kept in the
// browser, in the database, in the log, in a share or its picture.

const CANARY_FILES: readonly CanaryFile[] = [...CANARY_TABLES, ...CANARY_JSON];

const files = CANARY_FILES.map(({ name, content }) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: content,
}));

/** Every row of every table, as text. */
async function dumpDatabase(): Promise<string> {
  const given = process.env.DATABASE_URL;
  const url = given ?? (await startDatabase({ dataDir: ".data/e2e-postgres" })).url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
    );
    let dump = "";
    for (const { name } of rows) {
      const table = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      dump += table.rows.map(({ row }) => `${row}\n`).join("");
    }
    return dump;
  } finally {
    await client.end();
  }
}

/** All that the browser keeps for the site. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
      location.href,
      databases,
      caches,
    ]);
  });
}

test("the canaries are there to be found", () => {
  const text = String(CANARY_FILES[0]?.content);
  expect(new Set(allTraces()).size).toBeGreaterThan(1000);
  expect(tracesIn(text).length).toBeGreaterThan(5);
  const [, start = ""] = /(Canary\d+z[^,:]*?7f3a)/.exec(text) ?? [];
  for (const lost of ["a", "ab", "abc"])
    expect(tracesIn(Buffer.from(`${lost}${start}`).toString("base64"))).not.toEqual([]);
  expect(tracesIn(`x=${encodeURIComponent(start)}&y`)).not.toEqual([]);
  expect(allTraces().every((trace) => trace.length > 10)).toBe(true);
});

test("nobody who is named in an export is named anywhere else", async ({ page, context }) => {
  const sent: string[] = [];
  context.on("request", (request) => {
    const body = request.postDataBuffer()?.toString("latin1") ?? "";
    sent.push(`${request.url()}\n${JSON.stringify(request.headers())}\n${body}`);
    sent.push(Buffer.from(body, "latin1").toString("utf8"));
  });
  await page.goto("/en/estimate");
  await page.getByLabel("Choose files").setInputFiles(files);
  await expect(page.getByText("Complete", { exact: true })).toHaveCount(files.length);
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  expect(tracesIn(await page.content())).toEqual([]);
  expect(tracesIn(await keptIn(page))).toEqual([]);

  const id = link.slice(-22);
  const html = await (await page.request.get(link)).text();
  const pictures = [...html.matchAll(/property="og:image" content="([^"]+)"/g)];
  const shared = [
    link,
    `/zh/s/${id}`,
    `/api/v1/shares/${id}`,
    ...pictures.map(([, url]) => url ?? ""),
  ];
  for (const url of shared) {
    for (const headers of [{}, { RSC: "1" }]) {
      const answer = await page.request.get(url, { headers });
      expect(tracesIn((await answer.body()).toString("latin1")), url).toEqual([]);
      expect(tracesIn((await answer.body()).toString("utf8")), url).toEqual([]);
    }
  }
  expect(sent.length).toBeGreaterThan(5);
  expect(tracesIn(sent.join("\n"))).toEqual([]);
  const dump = await dumpDatabase();
  expect(dump).toContain("ft:gpt-4o-2024-08-06"); // the share is in it
  expect(tracesIn(dump)).toEqual([]);
});

test("the API answers with none of them, and keeps and logs none", async ({ request, baseURL }) => {
  for (const { name, content } of CANARY_FILES) {
    const response = await request.post(`/api/v1/usage?name=${encodeURIComponent(name)}`, {
      data: content,
    });
    expect(response.status(), name).toBe(200);
    expect(tracesIn(await response.text())).toEqual([]);
  }
  // What goes wrong is said without them too.
  const broken = CANARY_FILES.map(({ content }) => content.subarray(0, -12));
  const refused = await request.post("/api/v1/usage", { data: Buffer.concat(broken) });
  expect(tracesIn(await refused.text())).toEqual([]);
  expect(tracesIn(await dumpDatabase())).toEqual([]);
  const log = readFileSync(`reports/e2e-server-${new URL(baseURL ?? "").port}.log`, "utf8");
  expect(log).toContain('"route":"/api/v1/usage"'); // it is the log, and each upload is in it
  expect(tracesIn(log)).toEqual([]);
});
