import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectContrast, expectTranslatedNames, test } from "./fixtures";

const PAGES = [
  "",
  "/offers",
  "/offers?view=table",
  "/offers?q=nothing-has-this-name",
  "/offers?q=baidu&kind=continued-access",
  "/offers/baidu-2024-inclusive",
  "/offers/alibaba-std",
  "/vendors/zhipu",
  "/models",
  "/estimate",
  "/compare",
  "/compare?offers=zhipu-2024-moving,baidu-2024-inclusive",
  "/plans",
  "/programmes",
  "/fine-tuning",
  "/campaigns/openai-block-2024",
  "/retirements",
  "/sources",
  "/evidence",
  "/changes",
  "/method",
  "/shares",
  "/watch",
  "/s/unknown",
  "/docs/api",
  "/docs/ui",
  "/nothing-here",
];

/** What is seen only after something was done on a page. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "/estimate?sample=1": async (page) => {
    await page.locator("tr[data-vendor] button").first().click();
    await expect(page.locator("tr[data-vendor] + tr").first()).toBeVisible();
  },
  "/docs/ui#dialog": async (page) => {
    await page.locator('button[aria-haspopup="dialog"]').last().click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
};

/** Waits until colours have come to where they go: on the way a link has no colour of either theme. */
function settled(page: Page) {
  return page.evaluate(async () => {
    // A change that was asked for begins with the next picture, which a busy machine draws late.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}

// Colours and sizes are the same in both languages, and all but colours is the same in both themes.
for (const path of [...PAGES, ...Object.keys(STATES)]) {
  test(`axe finds nothing: en, light and dark, ${path}`, async ({ page }) => {
    test.slow(); // some are long
    await page.goto(`/en${path}`);
    await STATES[path]?.(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await settled(page);
    await expectContrast(page);
  });
  test(`axe finds nothing: zh, ${path}`, async ({ page }) => {
    test.slow(); // some are long
    await page.goto(`/zh${path}`);
    await STATES[path]?.(page);
    await expectTranslatedNames(page);
  });
}

test("a table's caption has the table's width on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/zh/models");
  const caption = page.locator("caption:not(.sr-only)").first();
  await expect(caption).toBeVisible();
  expect((await caption.boundingBox())?.width).toBeGreaterThan(300);
});

test("every page names its icon", async ({ page, request }) => {
  await page.goto("/en");
  const href = await page.locator('link[rel="icon"]').getAttribute("href");
  expect((await request.get(href ?? "/missing")).status()).toBe(200);
});

test("nothing scrolls sideways at 320, 390 and 820 px", async ({ page }) => {
  test.slow(); // all pages at three widths
  for (const path of [...PAGES, "/estimate?sample=1"]) {
    await page.goto(`/zh${path}`);
    if (path.includes("sample")) await page.locator("[data-verdict]").waitFor();
    for (const width of [320, 390, 820]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${path} at ${width} px`).toBe(0);
    }
  }
});

test("nothing scrolls sideways on a phone with every fold open", async ({ browser }) => {
  test.slow(); // dozens of folds
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto("/en/estimate?sample=1");
  await page.locator("[data-verdict]").waitFor();
  await page.locator("tr[data-vendor] th button").first().tap();
  const folds = page.locator("main details:not([open]) > summary").filter({ visible: true });
  await expect(page.getByText(/^See exactly what will be stored/)).toBeVisible();
  for (let left = await folds.count(); left > 0; left = await folds.count()) {
    const text = await folds.first().textContent();
    await folds.first().tap();
    // A phone makes room by zooming out, and its innerWidth grows with it.
    expect(await page.evaluate(() => document.documentElement.scrollWidth), text ?? "").toBe(390);
  }
  await context.close();
});
