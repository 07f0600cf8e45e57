import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// What only a narrow or a wide screen shows: text torn between its lines, one thing said many times, holes.

const BOTH = "compare?offers=zhipu-2024-moving,baidu-2024-inclusive&asOf=2024-07-09";
const DAY = {
  en: /\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}/g.source,
  zh: /\d{4}年\d{1,2}月(?:\d{1,2}日)?/g.source,
} as const;

/** Days that begin on one line and end on the next. */
function tornDays(page: Page, pattern: string): Promise<string[]> {
  return page.getByRole("main").evaluate((main, source) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const torn: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const found of (node.textContent ?? "").matchAll(new RegExp(source, "g"))) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
        if (new Set(lines.map(({ top }) => Math.round(top / 8))).size > 1) torn.push(found[0]);
      }
    }
    return torn;
  }, pattern);
}

for (const locale of ["en", "zh"] as const) {
  test(`no day is torn between two lines, in ${locale}`, async ({ page }) => {
    for (const width of [390, 820]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ["", "/offers?asOf=2024-07-09", "/offers/zhipu-2024-moving"]) {
        await page.goto(`/${locale}${path}`);
        expect(await tornDays(page, DAY[locale]), `${path} at ${width}`).toEqual([]);
      }
    }
  });
}

test("a comparison on a phone says once what is the same for all, and is short about whose the rest is", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/en/${BOTH}`);
  const cellsOf = (name: string) =>
    page
      .getByRole("row", { includeHidden: true })
      .filter({ has: page.locator("th", { hasText: new RegExp(`^${name}`) }) })
      .locator("td:visible");
  await expect(cellsOf("Validity")).toHaveCount(1);
  await expect(cellsOf("Validity")).toHaveAttribute("data-label", "The same for all");
  await expect(cellsOf("Grants")).toHaveCount(2);
  await expect(cellsOf("Grants").first()).toHaveAttribute("data-label", "Zhipu AI (BigModel, GLM)");
});

test("two offers beside each other are read by scrolling the page, not a box in it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 700 });
  await page.goto(`/en/${BOTH}`);
  const table = page.getByRole("region", { name: "Offers on 9 Jul 2024" });
  await expect(table).toBeVisible();
  const [inside, outside] = await table.evaluate((box) => [box.scrollHeight, box.clientHeight]);
  expect(inside).toBe(outside);
});

test("a vendor's page names it once, and models without a price in one list", async ({ page }) => {
  await page.goto("/en/vendors/zhipu");
  const main = page.getByRole("main");
  await expect(main.getByText("Zhipu AI (BigModel, GLM)", { exact: true })).toHaveCount(1);
  await expect(main.getByText(/^\d+ models without a known price near /)).toBeVisible();
  await expect(main.getByRole("row").filter({ hasText: "glm-4-0520" })).toHaveCount(0);
});

test("the home link is called what it shows", async ({ page }) => {
  await page.goto("/zh/offers");
  await expect(page.getByRole("banner").getByRole("link").first()).toHaveAccessibleName(
    /^搬家 ?Banjia ?首页$/,
  );
});
