import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect as expectUsual, test } from "./fixtures";

// What is pressed, typed or dropped at the first picture, on a slow phone and before any script has come, takes effect.

const CSV = readFileSync("test/exports/completions-2026.csv", "utf8");

/** A phone so slow takes its time, and a busy machine makes it slower. */
const expect = expectUsual.configure({ timeout: 60_000 });
const expectVerdict = (page: Page) => expect(page.locator("[data-verdict]")).toBeVisible();

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

/** Opens a page on a slow phone, acts at its first picture, and only then lets the scripts come. */
async function actEarly(page: Page, url: string, act: () => Promise<void>) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const line = { downloadThroughput: 200_000, uploadThroughput: 80_000, latency: 150 };
  await session.send("Network.emulateNetworkConditions", { offline: false, ...line });
  let letScriptsCome = () => {};
  const acted = new Promise<void>((done) => {
    letScriptsCome = done;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await acted;
    await route.continue();
  });
  // Not the waiting `goto` of the fixtures: the page does not wake before it was acted on.
  await page.evaluate((to) => location.assign(to), url);
  await page.waitForURL(`**${url}`, { waitUntil: "commit" });
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  await page.locator("footer[data-site]").waitFor({ state: "attached" });
  expect(await page.evaluate(() => document.documentElement.dataset.awake)).toBeUndefined();
  await act();
  letScriptsCome();
}

const EARLY: Readonly<
  Record<
    string,
    { url: string; act: (page: Page) => Promise<void>; holds: (page: Page) => Promise<void> }
  >
> = {
  "the view of a list": {
    url: "/en/offers",
    act: (page) => page.getByRole("link", { name: "Table" }).click({ noWaitAfter: true }),
    holds: async (page) => {
      await expect(page.getByRole("table")).toBeVisible();
      await expect(page).toHaveURL(/view=table/);
    },
  },
  "the day of a page": {
    url: "/en/sources",
    act: (page) => page.getByRole("link", { name: "9 July 2024" }).click({ noWaitAfter: true }),
    holds: async (page) => {
      await expect(page).toHaveURL(/asOf=2024-07-09/);
      await expect(page.getByLabel("Another date")).toHaveValue("2024-07-09");
      await expect(page.locator("#agentdeals-2026-08-22")).toBeHidden();
    },
  },
  "a typed search": {
    url: "/en/offers",
    act: (page) => page.getByRole("searchbox").fill("zhipu"),
    holds: async (page) => {
      await expect(page).toHaveURL(/q=zhipu/);
      await expect(page.getByRole("searchbox")).toHaveValue("zhipu");
      await expect(page.locator('[href^="/en/offers/baidu"]')).toHaveCount(0);
    },
  },
  "a date": {
    url: "/en/models",
    act: (page) => page.getByLabel("Another date").fill("2024-07-09"),
    holds: (page) => expect(page).toHaveURL(/asOf=2024-07-09/),
  },
  "a choice of a list": {
    url: "/en/offers?view=table",
    act: async (page) => {
      await page.getByRole("combobox", { name: "Order" }).selectOption("vendor", { force: true });
    },
    holds: async (page) => {
      await expect(page).toHaveURL(/sort=vendor/);
      await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("vendor");
    },
  },
  "a button": {
    url: "/en/method",
    act: (page) => page.getByRole("button", { name: /^Search the site/ }).click(),
    holds: (page) => expect(page.getByRole("dialog").getByRole("combobox")).toBeVisible(),
  },
  "the sample": {
    url: "/en/estimate",
    act: (page) => page.getByRole("button", { name: /sample/ }).click(),
    holds: expectVerdict,
  },
  "chosen files": {
    url: "/en/estimate",
    act: (page) =>
      page.getByLabel("Choose files").setInputFiles({
        name: "completions.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(CSV),
      }),
    holds: expectVerdict,
  },
  "dropped files": {
    url: "/en",
    act: async (page) => {
      const dropped = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "completions.csv", { type: "text/csv" }));
        return transfer;
      }, CSV);
      const target = page.getByLabel("Choose export files").locator("..");
      await target.dispatchEvent("drop", { dataTransfer: dropped });
    },
    holds: async (page) => {
      await expect(page).toHaveURL(/\/en\/estimate/);
      await expectVerdict(page);
    },
  },
};

for (const [what, { url, act, holds }] of Object.entries(EARLY)) {
  test(`at the first picture, ${what} takes effect`, async ({ page }) => {
    test.slow(); // a slow phone
    await page.goto("/healthz"); // an origin to move on from
    await actEarly(page, url, () => act(page));
    await holds(page);
  });
}
