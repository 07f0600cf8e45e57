import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// A finger is no pointer. Whatever can be touched is 24 px or has that much room (WCAG 2.2, 2.5.8); what a
// page is used with is 44 px tall.

const PAGES = [
  "",
  "/offers",
  "/offers?view=table",
  "/offers?q=nothing-has-this-name",
  "/offers/zhipu-2024-moving",
  "/vendors/zhipu",
  "/estimate",
  "/estimate?sample=1",
  "/compare?offers=zhipu-2024-moving,baidu-2024-inclusive",
  "/models",
  "/sources",
  "/evidence",
  "/method",
  "/docs/api",
  "/shares",
  "/nothing-here",
];
const FINGER = 44;
/** Controls; a figure in a table opens its arithmetic, too, and is held to 24 px. */
const CONTROLS =
  "[data-site] :is(a, button), main :is(select, textarea, summary, th[scope=row] button), main :is(button, input):not(.ledger *)";

/** Those that are less tall; a radio or a box is touched by its label. */
function tooSmall([controls, least]: readonly [string, number]) {
  const touched = (one: HTMLElement) => {
    const label = one instanceof HTMLInputElement && /radio|checkbox/.test(one.type);
    return (label && one.labels?.[0]) || one;
  };
  return [...document.querySelectorAll<HTMLElement>(controls)]
    .filter((one) => one.checkVisibility() && !one.matches(".sr-only:not([type=radio])"))
    .filter((one) => touched(one).getBoundingClientRect().height < least)
    .map((one) => one.outerHTML.slice(0, 120));
}

async function everythingOpen(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

for (const locale of ["en", "zh"]) {
  test(`what can be touched is large enough (${locale})`, async ({ page }) => {
    test.slow(); // fifteen pages
    for (const path of PAGES) {
      await page.goto(`/${locale}${path}`);
      if (path.includes("sample")) await page.locator("tr[data-vendor]").first().waitFor();
      await everythingOpen(page);
      const { violations } = await new AxeBuilder({ page }).withRules(["target-size"]).analyze();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
        path,
      ).toEqual([]);
      expect.soft(await page.evaluate(tooSmall, [CONTROLS, FINGER] as const), path).toEqual([]);
    }
  });
}
