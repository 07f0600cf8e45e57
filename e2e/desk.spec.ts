import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import { enterDesk, expectToFit } from "./enter-desk";
import { expect, expectAccessible, test } from "./fixtures";

// The desk: a setup link, both factors, a visitor's suggestions decided, what their senders see, signing out.

/** The database of the server that is asked. */
async function openDatabase(port: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: readFileSync(`.data/e2e-${port}.url`, "utf8") });
  await client.connect();
  return client;
}

/** Sends a correction of a title as any visitor can; answers the id of its status page. */
async function suggest(request: APIRequestContext, after: string): Promise<string> {
  const { offer } = await (await request.get("/api/v1/offers/jina")).json();
  const proposal = {
    record: { kind: "offer", slug: "jina" },
    field: "title.en",
    before: offer.title.en,
    after,
    words: `Its page is called ${after}.`, // a number has to stand in the quoted words
    source: "https://jina.ai/embeddings/",
    day: "2026-11-29",
    why: { en: "As its source has it", zh: "按来源更正" },
  };
  const sent = await request.post("/api/v1/suggestions", { data: { proposal } });
  expect(sent.status()).toBe(201);
  return (await sent.json()).id;
}

test("from a setup link to a decided suggestion, whose sender sees it", async ({
  page,
  request,
  baseURL,
}) => {
  const mark = randomBytes(4).toString("hex");
  const [good, bad] = [`Free tokens ${mark}a`, `Free tokens ${mark}b`];
  const [accepted, refused] = [await suggest(request, good), await suggest(request, bad)];
  await page.goto("/en/admin?next=//evil.example");
  await expect(page).toHaveURL(`${baseURL}/en/admin/sign-in`);
  const database = await openDatabase(new URL(baseURL ?? "").port);
  // What earlier runs left would fill the queue.
  await database.query("delete from suggestions where created_at < now() - interval '30 minutes'");
  const email = `ann-${mark}@example.org`;
  await enterDesk(page, { origin: "", database, name: "Ann Editor", email });
  await database.end();
  await expect(page.getByText("Signed in as Ann Editor")).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await expectToFit(page);

  const queue = page.getByRole("region", { name: "Suggestions waiting" });
  const wrong = queue.getByRole("listitem").filter({ hasText: bad });
  await wrong.getByRole("button", { name: "Refuse", exact: true }).press("Enter");
  await wrong.getByLabel("Reason", { exact: true }).fill("Its page says another name.");
  await wrong.getByRole("button", { name: "Refuse with this reason" }).press("Enter");
  await expect(wrong.getByText("Its sender sees the reason.")).toBeVisible();
  const right = queue.getByRole("listitem").filter({ hasText: good });
  await right.getByRole("button", { name: "Accept", exact: true }).press("Enter");
  await expect(right.getByText("npm run catalogue:propose")).toBeVisible();

  await page.goto(`/en/suggestions/${refused}`);
  await expect(page.getByText("Its page says another name.")).toBeVisible();
  await page.goto(`/zh/suggestions/${accepted}`);
  await expect(page.getByText("已采纳")).toBeVisible();
  await page.goto("/zh/admin");
  await expect(page.getByRole("heading", { name: "操作记录" })).toBeVisible();
  await expect(page.getByText("Its page says another name.").first()).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);

  await page.goto("/en/admin/sessions");
  await expect(page.getByText("Ann Editor · this one")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/en/admin");
  await page.getByRole("button", { name: "Sign out" }).press("Enter");
  await page.waitForURL("**/en/admin/sign-in");
  await page.goto("/en/admin");
  await expect(page).toHaveURL(`${baseURL}/en/admin/sign-in`);
});

test("T12: whatever way it is asked for, the desk answers nobody who is not signed in", async ({
  request,
  baseURL,
}) => {
  const secret = `Free tokens ${randomBytes(6).toString("hex")}`;
  await suggest(request, secret);
  const paths = [
    ...["/admin", "/en/admin", "/zh/admin", "/en/admin/", "/en//admin", "/EN/admin", "/en/Admin"],
    ...["/en/%61dmin", "/en/admin.rsc", "/en/admin.txt", "/en/admin.json", "/en/admin/x.js"],
    ...["/en/admin.segments/_tree.segment.rsc", "/en/admin/sessions", "/en/admin/sessions.rsc"],
    ...["/en/./admin", "/en/offers/../admin", "/en/admin;x=1", "/en/admin?_rsc=1", "/en/admin%2f"],
    ...["/api/admin", "/api/admin/sessions", "/api/admin/sessions/x", "/api/admin/suggestions/x"],
    ...["/api/admin/auth/get-session", "/api/admin/auth/list-sessions", "/api/admin/auth/ok"],
    ...["/api/auth/get-session", "/_next/data/x/en/admin.json", "/index/en/admin"],
  ];
  expect(paths.length).toBeGreaterThanOrEqual(30);
  const asked = [
    {},
    { RSC: "1" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-forwarded-for": "127.0.0.1", "x-original-url": "/en/admin", cookie: "__Host-sid=a.b" },
  ];
  for (const path of paths)
    for (const headers of asked) {
      const response = await request.get(`${baseURL}${path}`, { headers });
      const text = await response.text();
      expect(text, path).not.toContain(secret);
      expect(response.headers().location ?? "", path).not.toContain("//evil");
    }
  for (const path of ["/en/admin", "/en/admin/sign-in"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-robots-tag"], path).toContain("noindex");
    expect(headers["content-security-policy"], path).toMatch(/'nonce-/);
    expect(headers["x-frame-options"], path).toBe("DENY");
  }
});
