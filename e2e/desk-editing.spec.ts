import { type Browser, expect, type Page, test } from "@playwright/test";
import { enterDesk, expectToFit } from "./enter-desk";
import { expectAccessible, waitForWaking } from "./fixtures";
import { type Instances, startInstances } from "./instances";

// A record from its first word to what visitors see: two editors on two servers with one database.

test.describe.configure({ mode: "serial", timeout: 240_000 });

const SLUG = "end-to-end-welcome";
const RECORD = `/en/admin/records/offer/deepseek/${SLUG}`;
const SOURCES = ["deepseek-2026-10-17", "deepseek-docs-2026-10", "free-llm-intel-2026-09-25"];

let instances: Instances;
let ann: Page;
let bob: Page;

test.beforeAll(async ({ baseURL, browser }) => {
  test.setTimeout(240_000);
  const port = Number(new URL(baseURL ?? "").port);
  instances = await startInstances(port, { name: "e2e_desk", firstPort: port + 1_400 });
  ann = await editorAt(browser, instances.origins[0], "Ann Editor");
  bob = await editorAt(browser, instances.origins[1], "Bob Editor");
});
test.afterAll(() => instances.stop());

async function editorAt(browser: Browser, origin: string, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: origin })).newPage();
  waitForWaking(page);
  const email = `${name.slice(0, 3).toLowerCase()}@example.org`;
  await enterDesk(page, { origin, database: instances.database, name, email });
  return page;
}

/** The control of a value by its path in the document. */
const field = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);

async function fillAll(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) await field(page, path).fill(value);
}

const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

async function show(page: Page, view: RegExp): Promise<void> {
  await page.getByRole("radio", { name: view }).check({ force: true });
}

async function publish(page: Page, reason: string): Promise<void> {
  await show(page, /^Publish/);
  await page.getByLabel("Reason", { exact: true }).first().fill(reason);
  await page.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await expect(page.getByText("Published. Pages follow within seconds.")).toBeVisible();
}

/** A visitor's page of the offer at the other server, loaded until it says so. */
async function expectVisitorsToRead(words: string): Promise<void> {
  const url = `${instances.origins[1]}/en/offers/${SLUG}`;
  await expect.poll(async () => (await fetch(url)).text(), { timeout: 15_000 }).toContain(words);
}

test("an offer is found missing, and its form begins with what names it", async () => {
  await ann.getByRole("link", { name: "Records", exact: true }).press("Enter");
  await ann.waitForURL("**/en/admin/records");
  await expect(ann.getByText(/^\d[\d,]* records/)).toBeVisible();
  await ann.getByRole("searchbox").fill(SLUG);
  await expect(ann.getByText("No record found")).toBeVisible();
  await expectAccessible(ann);
  await ann.getByRole("searchbox").fill("deepseek");
  await ann.getByLabel("Kind", { exact: true }).selectOption("offer");
  await expect(ann.getByRole("row").nth(1)).toBeVisible();
  await expectAccessible(ann);
  await expectToFit(ann);
  await ann.getByText("New record", { exact: true }).press("Enter");
  await ann.getByRole("link", { name: "Offer", exact: true }).press("Enter");
  await ann.waitForURL("**/records/new/offer");
  await expectAccessible(ann);
  await ann.getByLabel("Vendor or host").fill("deepseek");
  await ann.getByLabel("Slug").fill(SLUG);
  await ann.keyboard.press("Enter");
  await ann.waitForURL(`**${RECORD}?*`);
  await expect(field(ann, "slug")).toHaveValue(SLUG);
});

test("what is typed is kept: two grants, and a fact that three sources state", async () => {
  await fillAll(ann, {
    "title.en": "Welcome of the end-to-end test",
    "title.zh": "端到端测试的见面礼",
    "summary.en": "A million tokens, and a model that is free.",
    "summary.zh": "一百万 token，另有一款免费模型。",
    "window.reportedFrom": "2026-11-01",
    "window.reportedUntil": "2026-11-29",
  });
  await field(ann, "era").selectOption("standing-2025-26");
  await field(ann, "confidence").selectOption("high");
  await saved(ann);
  for (const [at, kind] of ["tokens", "free-model"].entries()) {
    await field(ann, "grants").press("Enter");
    await expect(field(ann, `grants.${at}.kind`)).toBeFocused();
    await field(ann, `grants.${at}.kind`).selectOption(kind);
    await fillAll(ann, {
      [`grants.${at}.name`]: `gift-${at + 1}`,
      [`grants.${at}.label.en`]: `Gift ${at + 1}`,
      [`grants.${at}.label.zh`]: `赠品 ${at + 1}`,
    });
  }
  await field(ann, "grants.0.tokens").fill("1000000");
  await field(ann, "grants.0.tokens").press("Tab");
  await expect(field(ann, "grants.0.tokens")).toHaveValue("1_000_000");
  await field(ann, "facts").press("Enter");
  await fillAll(ann, {
    "facts.0.field": "grant",
    "facts.0.value.en": "1 million tokens",
    "facts.0.value.zh": "100 万 token",
    "facts.0.restsOn": SOURCES[0] ?? "",
  });
  for (const [at, source] of SOURCES.entries()) {
    await field(ann, "facts.0.statements").press("Enter");
    await fillAll(ann, {
      [`facts.0.statements.${at}.source`]: source,
      [`facts.0.statements.${at}.value.en`]: "1 million tokens",
      [`facts.0.statements.${at}.value.zh`]: "100 万 token",
      [`facts.0.statements.${at}.words.en`]: "It gives 1 million tokens.",
      [`facts.0.statements.${at}.words.zh`]: "赠送 100 万 token。",
    });
  }
  await ann.keyboard.press("Control+S");
  await saved(ann);
  await expect(ann.getByText(/to solve before publishing/)).toHaveCount(0);
  await expectAccessible(ann);
  await expectToFit(ann);
  await ann.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(ann);
});

test("a problem leads to its field, and what is typed without a connection is kept", async () => {
  await field(ann, "claimUrl").fill("http://platform.deepseek.com/");
  const problem = ann.getByRole("link", { name: "Where to claim", exact: true });
  await problem.press("Enter");
  await expect(field(ann, "claimUrl")).toBeFocused();
  await expect(field(ann, "claimUrl")).toHaveAttribute("aria-invalid", "true");
  await ann.context().setOffline(true);
  await field(ann, "claimUrl").fill("https://platform.deepseek.com/");
  await expect(ann.getByText(/^Not saved: offline/)).toBeVisible();
  await ann.context().setOffline(false);
  await saved(ann);
  await expect(problem).toHaveCount(0);
});

test("what is wrong is said in Chinese on a Chinese page", async () => {
  await ann.goto(RECORD.replace("/en/", "/zh/"));
  await field(ann, "claimUrl").fill("http://platform.deepseek.com/");
  await expect(ann.getByText("不是 https 网址。").first()).toBeVisible();
  await field(ann, "claimUrl").fill("https://platform.deepseek.com/");
  await expect(ann.getByText("不是 https 网址。")).toHaveCount(0);
  await ann.goto(RECORD);
});

test("it is seen as visitors will see it, published with a reason, and read by a visitor", async () => {
  await show(ann, /^Preview/);
  for (const view of ["Ticket", "Row", "Page"]) {
    await ann.getByRole("tab", { name: view }).press("Enter");
    await expect(ann.getByRole("tabpanel")).toContainText("Welcome of the end-to-end test");
    await expectAccessible(ann);
  }
  await show(ann, /^Publish/);
  await expect(ann.getByRole("row").filter({ hasText: "gift-1" })).toBeVisible();
  await expectAccessible(ann);
  await expectToFit(ann);
  await publish(ann, "Seen on its page.");
  await expectVisitorsToRead("A million tokens, and a model that is free.");
});

test("a second editor's text is kept when both change one field", async () => {
  for (const page of [ann, bob]) {
    await page.goto(RECORD);
    await expect(field(page, "summary.en")).toHaveValue(/A million tokens/);
  }
  await field(ann, "summary.en").fill("What Ann says of it.");
  await saved(ann);
  await field(bob, "summary.en").fill("What Bob says of it.");
  await expect(bob.getByRole("heading", { name: "Two versions" })).toBeFocused();
  await expect(bob.getByText("Ann Editor changed this record while you did.")).toBeVisible();
  const both = bob.getByRole("group", { name: /Summary › English/ });
  await expect(both.getByRole("radio", { name: /Yours/ })).toBeChecked();
  await expect(both.getByText("What Ann says of it.")).toBeVisible();
  await expectAccessible(bob);
  await expectToFit(bob);
  await bob.getByRole("button", { name: "Go on with this" }).press("Enter");
  await expect(field(bob, "summary.en")).toHaveValue("What Bob says of it.");
  await saved(bob);
  await publish(bob, "In better words.");
  await expectVisitorsToRead("What Bob says of it.");
});

test("an earlier version is restored, and the history tells all of it", async () => {
  await show(bob, /^History/);
  const first = bob.getByRole("listitem").filter({ hasText: "Seen on its page." });
  await first.getByText(/^Restore/).press("Enter");
  await first.getByLabel("Reason", { exact: true }).fill("The first words were right.");
  await first.getByRole("button", { name: "Make it a draft" }).press("Enter");
  await expect(bob.getByText(/^That version is a draft now/)).toBeVisible();
  await publish(bob, "Back to the first words.");
  await expectVisitorsToRead("A million tokens, and a model that is free.");
  await show(bob, /^History/);
  for (const reason of ["Seen on its page.", "In better words.", "Back to the first words."])
    await expect(bob.getByText(reason)).toBeVisible();
  await expectAccessible(bob);
  const changes = `${instances.origins[1]}/en/changes`;
  await expect
    .poll(async () => (await fetch(changes)).text(), { timeout: 15_000 })
    .toContain("Back to the first words.");
});

test("a visitor's suggestion is accepted into a draft, and published", async () => {
  const proposal = {
    record: { kind: "offer", slug: SLUG },
    field: "title.en",
    before: "Welcome of the end-to-end test",
    after: "Welcome to all",
    words: "Its page is called Welcome to all.",
    source: "https://www.deepseek.com/",
    day: "2026-11-29",
    why: { en: "As its source has it", zh: "按来源更正" },
  };
  const sent = await ann.request.post("/api/v1/suggestions", { data: { proposal } });
  expect(sent.status()).toBe(201);
  await ann.goto("/en/admin");
  const queue = ann.getByRole("region", { name: "Suggestions waiting" });
  await queue.getByRole("button", { name: "Accept", exact: true }).press("Enter");
  await queue.getByRole("link", { name: "Open the draft" }).press("Enter");
  await ann.waitForURL(`**${RECORD}`);
  await expect(field(ann, "title.en")).toHaveValue("Welcome to all");
  await publish(ann, "A visitor saw it.");
  await expectVisitorsToRead("Welcome to all");
  await ann.goto("/zh/admin/records?state=draft");
  await expect(ann.getByText("没有找到记录")).toBeVisible();
  await expectAccessible(ann);
});
