import { expect, expectAccessible, expectContrast, test } from "./fixtures";

// The catalogue's other pages are in catalogue.spec.ts.
const PAGES = [
  "",
  "/offers",
  "/offers?q=nothing-has-this-name",
  "/offers/baidu-2024-inclusive",
  "/estimate",
  "/compare",
  "/shares",
  "/s/unknown",
  "/docs/ui",
  "/nothing-here",
];

const LISTS = [
  "/offers?view=table",
  "/retirements",
  "/sources",
  "/evidence",
  "/changes",
  "/method",
  "/docs/api",
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["en", "zh"]) {
    test(`axe finds nothing: ${locale}, ${colorScheme}`, async ({ page }) => {
      test.slow(); // a dozen pages and states
      await page.emulateMedia({ colorScheme });
      const expectPage = colorScheme === "light" ? expectAccessible : expectContrast;
      for (const path of PAGES) {
        await page.goto(`/${locale}${path}`);
        await expectPage(page);
      }
      await page.goto(`/${locale}/estimate?sample=1`);
      await page.locator("tr[data-vendor] button").first().click();
      await expectPage(page);
      await page.goto(`/${locale}/docs/ui`);
      await page.locator('button[aria-haspopup="dialog"]').last().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectPage(page);
    });
  }
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
  test.slow(); // a dozen pages at three widths
  for (const path of [...PAGES, ...LISTS, "/estimate?sample=1"]) {
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
