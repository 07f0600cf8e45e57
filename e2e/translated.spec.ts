import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// A browser's translator puts every text into elements of its own, behind the back of the scripts that
// wrote it. The page has to go on working.

/** What Google's translator does to a page: each text becomes a <font> in a <font>. */
function translate(page: Page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && node.data.trim() && !node.parentElement?.closest("script, style"))
        texts.push(node);
    }
    for (const text of texts) {
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  });
}

test("the offers can be filtered after the browser has translated them", async ({ page }) => {
  await page.goto("/en/offers");
  const search = page.getByRole("searchbox");
  await search.fill("zhipu");
  expect(await translate(page)).toBeGreaterThan(20);
  await search.fill("baidu");
  await expect(page.getByRole("listitem").filter({ hasText: "Baidu" }).first()).toBeVisible();
  await search.fill("nothing-has-this-name");
  await expect(page.getByRole("link", { name: /Zhipu/ })).toHaveCount(0);
  await page.getByRole("banner").getByRole("link", { name: "Estimate" }).click();
  await expect(page).toHaveURL(/\/en\/estimate$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an estimate is made and changed after the browser has translated the page", async ({
  page,
}) => {
  await page.goto("/en/estimate");
  await translate(page);
  await page.getByRole("button", { name: "Try a sample" }).click();
  await expect(page.locator("[data-verdict]")).toBeVisible();
  await translate(page);
  const steady = page.getByRole("radio", { name: "Steady state, no grants" });
  await steady.press("Space");
  await expect(steady).toBeChecked();
  await expect(page.locator("tr[data-vendor]").first()).toBeVisible();
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.locator("[data-verdict]")).toHaveCount(0);
});
