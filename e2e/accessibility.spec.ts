import { expect, expectAccessible, test } from "./fixtures";

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

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["en", "zh"]) {
    test(`axe finds nothing: ${locale}, ${colorScheme}`, async ({ page }) => {
      test.slow(); // a dozen pages and states
      await page.emulateMedia({ colorScheme });
      for (const path of PAGES) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
      }
      await page.goto(`/${locale}/estimate?sample=1`);
      await page.locator("tr[data-vendor] button").first().click();
      await expectAccessible(page);
      await page.goto(`/${locale}/docs/ui`);
      await page.locator('button[aria-haspopup="dialog"]').last().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
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

for (const width of [320, 390, 820]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...PAGES, "/estimate?sample=1"]) {
      await page.goto(`/zh${path}`);
      if (path.includes("sample")) await page.locator("[data-verdict]").waitFor();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, path).toBe(0);
    }
  });
}

test("what is touched is as large as a finger", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  for (const path of [...PAGES, "/models", "/compare?offers=zhipu-2024-moving", "/sources"]) {
    await page.goto(`/en${path}`);
    const small = await page.evaluate(() => {
      const isInText = (node: Element) =>
        getComputedStyle(node).display === "inline" && node.closest("p, li, td, th, dd") !== null;
      return [...document.querySelectorAll("button, select, input, summary, a[href]")].flatMap(
        (node) => {
          const { width, height } = node.getBoundingClientRect();
          // Links within a sentence are as high as the sentence; what is for screen readers has no size.
          if (!node.checkVisibility() || width <= 1 || isInText(node)) return [];
          const least = node.matches("button, select, summary") ? 40 : 24;
          return height < least || width < 24
            ? [`${node.outerHTML.slice(0, 80)} ${width}×${height}`]
            : [];
        },
      );
    });
    expect(small, path).toEqual([]);
  }
  await context.close();
});
