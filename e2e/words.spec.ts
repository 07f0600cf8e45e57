import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// A sentence in the other language is a text somebody forgot to translate. Names, model ids, titles
// of sources and whatever is marked with its own `lang` are no sentences of ours.

const PAGES = ["", "/offers", "/offers/zhipu-2024-moving", "/estimate", "/nothing-here"];

/** Text a reader of the page's language would see, block by block. */
function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (
        parent === null ||
        text === "" ||
        parent.closest("script, style, noscript, code, pre, cite")
      )
        continue;
      if (parent.closest("[lang]")?.getAttribute("lang") !== own) continue;
      if (parent.closest('a[href^="https:"]')) continue; // titles of sources, in their own words
      if (parent.checkVisibility()) texts.push(text);
    }
    return texts;
  });
}

/** Four plain English words in a row: no name of a vendor or a plan has that many. */
const ENGLISH = /(?:\b(?:[a-z]{2,}|I|a)\b[ ,]+){3}[a-z]{2,}\b/;
/** A run of Chinese too long for a name set beside its translation. */
const CHINESE = /[一-鿿]{8,}|[一-鿿][，。；]/;
/** A source's title whose address was not kept stands in its own language, and says so. */
const isSource = (text: string) => /未留存链接|no link/i.test(text);
/** Keys that stayed keys: `area.key.part`. */
const KEY = /^[a-z]+(?:\.[a-zA-Z]+){1,}$/;

for (const [locale, foreign] of [
  ["zh", ENGLISH],
  ["en", CHINESE],
] as const) {
  for (const path of PAGES) {
    test(`/${locale}${path} speaks one language`, async ({ page }) => {
      await page.goto(`/${locale}${path}`);
      const texts = await visibleTexts(page);
      expect(texts.length).toBeGreaterThan(5);
      expect(texts.filter((text) => foreign.test(text) && !isSource(text))).toEqual([]);
      expect(texts.filter((text) => KEY.test(text))).toEqual([]);
    });
  }
}

for (const [locale, foreign] of [
  ["zh", ENGLISH],
  ["en", CHINESE],
] as const) {
  test(`a result in ${locale} speaks one language`, async ({ page }) => {
    await page.goto(`/${locale}/estimate?sample=1`);
    await expect(page.locator("[data-verdict]")).toBeVisible();
    const texts = await visibleTexts(page);
    expect(texts.filter((text) => foreign.test(text) || KEY.test(text))).toEqual([]);
  });
}
