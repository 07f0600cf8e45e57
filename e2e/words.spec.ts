import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { knownWords, messageTexts } from "./known-words";

// Every text on a page is a message of its language, something the catalogue says, or a figure. What
// somebody wrote into a page by hand, forgot to translate or named by its key is none of them.

const PAGES = [
  "",
  "/offers",
  "/offers?view=table",
  "/offers?q=nothing-has-this-name",
  "/offers/zhipu-2024-moving",
  "/offers/baidu-2024-inclusive",
  "/vendors/zhipu",
  "/models",
  "/compare?offers=zhipu-2024-moving,baidu-2024-inclusive",
  "/compare",
  "/sources",
  "/retirements",
  "/evidence",
  "/changes",
  "/method",
  "/estimate",
  "/plans",
  "/programmes",
  "/fine-tuning",
  "/campaigns",
  "/watch",
  "/shares",
  "/s/unknown",
  "/docs/api",
  "/docs/ui",
  "/nothing-here",
];

/** What a reader sees and a screen reader reads, text by text, but for what is marked as another language or as code. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isOurs = (node: Element) =>
      !node.closest("script, style, noscript, code, pre, cite, kbd, [translate=no]") &&
      node.closest("[lang]")?.getAttribute("lang") === own &&
      !node.closest('a[href^="https:"]'); // titles of sources, in their own words
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = new Set<string>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && isOurs(parent) && parent.checkVisibility()) texts.add(node.textContent ?? "");
    }
    for (const node of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      if (!isOurs(node)) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        texts.add(node.getAttribute(name) ?? "");
      }
    }
    return [...texts].map((text) => text.trim()).filter((text) => text !== "");
  });
}

for (const [locale, other] of [
  ["en", "zh"],
  ["zh", "en"],
] as const) {
  test(`what a page in ${locale} says by hand, by key or in ${other} is noticed`, async ({
    page,
    request,
  }) => {
    const isKnown = await knownWords(request, locale);
    const sentences = messageTexts(other).filter(
      (text) => !/[{<]/.test(text) && /(?:\p{L}+[\s,]+){3}|\p{Script=Han}{5}/u.test(text),
    );
    expect(sentences.length).toBeGreaterThan(300);
    expect(sentences.filter(isKnown)).toEqual([]);
    await page.goto(`/${locale}/method`);
    const byHand = ["Somebody typed this", "offers.detail.nothing", "有人手写了这句"];
    await page.locator("main").evaluate(
      (main, texts) =>
        main.append(
          ...texts.map((text) => {
            const line = document.createElement("p");
            line.textContent = text;
            return line;
          }),
        ),
      byHand,
    );
    expect((await textsOf(page)).filter((text) => !isKnown(text))).toEqual(byHand);
  });

  test(`every page in ${locale} says only what its messages and the catalogue say`, async ({
    page,
    request,
  }) => {
    test.slow(); // all pages, text by text
    const isKnown = await knownWords(request, locale);
    for (const path of PAGES) {
      await page.goto(`/${locale}${path}`);
      const texts = await textsOf(page);
      expect(texts.length, path).toBeGreaterThan(5);
      expect
        .soft(
          texts.filter((text) => !isKnown(text)),
          path,
        )
        .toEqual([]);
    }
  });

  test(`a result in ${locale} says only what its messages and the catalogue say`, async ({
    page,
    request,
  }) => {
    const isKnown = await knownWords(request, locale);
    await page.goto(`/${locale}/estimate?sample=1`);
    await expect(page.locator("[data-verdict]")).toBeVisible();
    await page.locator("tr[data-vendor] button").first().click();
    expect((await textsOf(page)).filter((text) => !isKnown(text))).toEqual([]);
  });

  test(`a share in ${locale} says only what its messages and the catalogue say, and its sender's title`, async ({
    page,
    request,
  }) => {
    const isKnown = await knownWords(request, locale);
    const title = "Wozu noch warten";
    const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default" };
    const usage = [{ ...cell, requests: "1", meters: { output: "5000000" } }];
    const made = await request.post("/api/v1/shares", {
      data: { usage, asOf: "2024-07-09", title },
    });
    await page.goto(`/${locale}/s/${(await made.json()).id}`);
    await expect(page.locator("[data-verdict]")).toBeVisible();
    for (const fold of await page.locator("main details > summary").all()) await fold.click();
    await expect(page.locator("main details:not([open])")).toHaveCount(0);
    expect((await textsOf(page)).filter((text) => !isKnown(text))).toEqual([title]);
  });
}

test("Chinese sentences follow each other without a gap", async ({ page }) => {
  for (const path of [
    "/offers?view=table",
    "/compare?offers=baidu-2024-inclusive",
    "/offers/zhipu-2024-moving",
  ]) {
    await page.goto(`/zh${path}`);
    const text = (await page.getByRole("main").textContent()) ?? "";
    expect(text.match(/.{0,12}[。；！？] +\p{Script=Han}/gu), path).toBeNull();
  }
});
