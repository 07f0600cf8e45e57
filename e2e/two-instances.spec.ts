import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { dump, type Instances, startInstances } from "./instances";

// Shares on two servers with one database, which is changed under them.

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

let instances: Instances;
test.beforeAll(async ({ baseURL }) => {
  instances = await startInstances(Number(new URL(baseURL ?? "").port));
});
test.afterAll(() => instances.stop());

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const BODY = {
  usage: [{ ...CELL, meters: { inputUncached: "90000000", output: "5000000" } }],
  asOf: "2024-07-09",
};

interface Made {
  readonly id: string;
  readonly manageToken: string;
}

/** Stands in everything that shows a share. */
const MARK = "Marker 6021";

async function share(extra: object = {}): Promise<Made> {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...BODY, title: MARK, ...extra }),
  };
  return (await fetch(`${instances.origins[0]}/api/v1/shares`, init)).json();
}

function manage({ id, manageToken }: Made, method: string, body?: object) {
  return fetch(`${instances.origins[0]}/api/v1/shares/${id}`, {
    method,
    headers: { Authorization: `Bearer ${manageToken}`, "Content-Type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Every way to a share: pages, their data, image, JSON, with and without a body, asked again. */
function waysTo(id: string): readonly (readonly [string, RequestInit])[] {
  return [
    [`/en/s/${id}`, {}],
    [`/zh/s/${id}`, {}],
    [`/en/s/${id}?_rsc=1a2b3`, { headers: { RSC: "1" } }],
    [`/zh/s/${id}`, { headers: { RSC: "1" } }],
    [`/en/s/${id}`, { method: "HEAD" }],
    [`/en/s/${id}`, { headers: { "If-None-Match": "*" } }],
    [`/en/s/${id}/opengraph-image`, {}],
    [`/zh/s/${id}/opengraph-image`, { headers: { "If-None-Match": "*" } }],
    [`/api/v1/shares/${id}`, {}],
    [`/api/v1/shares/${id}`, { headers: { "If-None-Match": "*" } }],
  ];
}

/** Whether a way shows the share: Next answers data of a page that is not found with 200, so its words count. */
async function shows(origin: string, [path, init]: readonly [string, RequestInit]) {
  const response = await fetch(origin + path, init);
  const text = await response.text();
  if (init.method === "HEAD" || path.endsWith("-image")) return response.status < 400;
  return text.includes(MARK);
}

interface Seen {
  readonly startedAt: number;
  readonly shown: boolean;
  readonly way: string;
}

/** Twenty pollers, ten an instance, each with its own way, until told to stop. */
function poll(id: string) {
  const seen: Seen[] = [];
  let isOver = false;
  const pollers = instances.origins.flatMap((origin) =>
    waysTo(id).map(async (way) => {
      while (!isOver) {
        const startedAt = performance.now();
        const shown = await shows(origin, way);
        seen.push({ startedAt, shown, way: JSON.stringify(way) });
      }
    }),
  );
  return {
    seen,
    /** Until every poller has asked again since `moment`. */
    async askedAgainSince(moment: number) {
      const wanted = pollers.length * 2;
      await expect
        .poll(() => seen.filter(({ startedAt }) => startedAt > moment).length, { timeout: 60_000 })
        .toBeGreaterThan(wanted);
    },
    async stop() {
      isOver = true;
      await Promise.all(pollers);
    },
  };
}

const SECOND = 1_000;

test("T5: revoked under twenty pollers on two instances, a link is dead within a second, every way", async () => {
  const made = await share();
  const pollers = poll(made.id);
  await pollers.askedAgainSince(performance.now());
  expect((await manage(made, "PATCH", { revoked: true })).status).toBe(200);
  const acknowledged = performance.now();
  await pollers.askedAgainSince(acknowledged + SECOND);
  await pollers.stop();
  const before = pollers.seen.filter(({ shown }) => shown);
  expect(new Set(before.map(({ way }) => way)).size).toBeGreaterThan(7);
  const late = pollers.seen.filter(({ startedAt }) => startedAt > acknowledged + SECOND);
  expect(late.filter(({ shown }) => shown)).toEqual([]);
  // Restored, it is there again, on the other instance too.
  expect((await manage(made, "PATCH", { revoked: false })).status).toBe(200);
  for (const way of waysTo(made.id)) {
    expect(await shows(instances.origins[1], way), way[0]).toBe(true);
  }
});

test("T5: the database's clock ends a share, on every instance and every way at once", async () => {
  const made = await share();
  await instances.database.query(
    "update shares set created_at = now() - interval '2 days', expires_at = now() where id_hash = $1",
    [createHash("sha256").update(made.id).digest()],
  );
  for (const origin of instances.origins) {
    for (const way of waysTo(made.id)) expect(await shows(origin, way), way[0]).toBe(false);
  }
  expect((await manage(made, "PATCH", { expiresInDays: 7 })).status).toBe(404);
  const told = await manage(made, "GET");
  expect([told.status, (await told.json()).code]).toEqual([410, "expired"]);
});

/** An answer without what any two differ in: the moment, the nonce of its policy, the id asked for. */
async function answerTo(origin: string, id: string): Promise<string> {
  const response = await fetch(`${origin}/en/s/${id}`);
  const headers = [...response.headers].filter(([name]) => name !== "date");
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
  const text = JSON.stringify([response.status, headers, await response.text()]);
  // Next sends a page's rows in the order they are ready, which is any: the rows count.
  const rows = text.replaceAll(nonce ?? "no nonce", "NONCE").replaceAll(id, "ID");
  return rows
    .split(/\\+n|<|self\.__next_f\.push\(\[1,\\+"|\\+"\]\)/)
    .filter((row) => row !== "" && row !== "/script>")
    .toSorted()
    .join("\n");
}

test("T6: pages of unknown, revoked, expired and malformed ids are the same page", async () => {
  const [revoked, expired] = [await share(), await share()];
  await manage(revoked, "PATCH", { revoked: true });
  await instances.database.query(
    "update shares set created_at = now() - interval '2 days', expires_at = now() where id_hash = $1",
    [createHash("sha256").update(expired.id).digest()],
  );
  const ids = ["A".repeat(22), revoked.id, expired.id, "no-such-id"];
  const answers = await Promise.all(ids.map((id) => answerTo(instances.origins[1], id)));
  expect(new Set(answers).size).toBe(1);
});

async function open(page: Page, url: string) {
  await page.goto(url);
  await expect(page.locator("[data-verdict]")).toBeVisible();
}

const figures = (page: Page) => page.locator("tr[data-vendor]").allTextContents();

test("with every price and grant changed, a share shows what it showed, and what has changed", async ({
  browser,
}) => {
  const page = await browser.newPage();
  const { id } = await share();
  await open(page, `${instances.origins[0]}/en/s/${id}`);
  await expect(page.locator('[data-since="same"]')).toBeVisible();
  const verdict = await page.locator("[data-verdict]").textContent();
  const before = await figures(page);
  await instances.database.query(`update prices set
    input_uncached_micro_per_million = input_uncached_micro_per_million * 3,
    output_micro_per_million = output_micro_per_million * 3`);
  await instances.database.query("update grants set tokens = tokens / 2");
  await instances.database.query(
    "update catalog_revisions set digest = repeat('a', length(digest))",
  );
  await open(page, `${instances.origins[1]}/en/s/${id}`);
  expect(await figures(page)).toEqual(before);
  await expect(page.locator("[data-verdict]")).toHaveText(verdict ?? "");
  await expect(page.locator("[data-since] [data-total]")).toContainText("it would now cost");
  expect(await page.locator("[data-changed]").count()).toBeGreaterThan(8);
  const facts = page.locator("[data-fact]");
  if (!(await facts.first().isVisible())) await page.locator("[data-since] summary").click();
  const price = page.locator('[data-fact="price/zhipu/glm-4"]').first();
  await expect(price).toContainText("CNY 100");
  await expect(price).toContainText("CNY 300");
  await expect(page.locator('[data-fact^="grant/zhipu-2024-moving/"]').first()).toContainText(
    "zhipu-2024-moving/",
  );
  await page.close();
});

test("a private link opens with its fragment only, and the database holds no word of it", async ({
  browser,
}) => {
  const [origin] = instances.origins;
  const page = await browser.newPage();
  const canary = "Canary 4711 金丝雀";
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
  await open(page, `${origin}/en/estimate?sample=1`);
  await page.getByLabel("Title (optional)").fill(canary);
  await page.getByLabel("Private link").check();
  await page.getByRole("button", { name: "Create link" }).click();
  const url = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  const [address = "", key = ""] = url.split("#k=");
  expect(Buffer.from(key, "base64url")).toHaveLength(32);
  await page.close();

  const reader = await browser.newPage();
  reader.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
  await open(reader, url);
  await expect(reader.getByRole("heading", { name: canary })).toBeVisible();
  await expect(reader.getByText("The sender encrypted this comparison.")).toBeVisible();
  expect(await reader.locator('meta[property="og:image"]').count()).toBe(0);
  await reader.goto("about:blank");
  await reader.goto(address);
  await expect(reader.getByRole("alert").filter({ hasText: "The key is missing" })).toBeVisible();
  await reader.goto("about:blank");
  await reader.goto(`${address}#k=${"A".repeat(43)}`);
  await expect(reader.getByRole("alert").filter({ hasText: "does not fit" })).toBeVisible();
  await reader.close();

  const id = address.slice(-22);
  expect((await fetch(`${origin}/en/s/${id}/opengraph-image`)).status).toBe(404);
  const held = await dump(instances.database);
  for (const secret of [canary, "金丝雀", key, id]) {
    expect(sent.join("\n").includes(secret)).toBe(secret === id);
    for (const written of ["utf8", "hex", "base64", "base64url"] as const) {
      expect(held).not.toContain(Buffer.from(secret).toString(written).replace(/=+$/, ""));
    }
  }
});
