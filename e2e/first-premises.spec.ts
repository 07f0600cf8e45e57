import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// Where an estimate starts: the reader's language and time zone, unless an address or the sample says otherwise.

const WORDS = {
  en: { choose: "Choose files", region: "You are in", note: "Suggested from your language" },
  zh: { choose: "选择文件", region: "你在", note: "根据你的语言" },
} as const;

type Locale = keyof typeof WORDS;

async function openExport(page: Page, locale: Locale, query = "") {
  await page.goto(`/${locale}/estimate${query}`);
  await page
    .getByLabel(WORDS[locale].choose)
    .setInputFiles("public/samples/completions-may-june-2024.csv");
  await expect(page.locator("[data-verdict]")).toBeVisible();
}

const region = (page: Page, locale: Locale) => page.getByLabel(WORDS[locale].region);
const chinese = (page: Page) => page.getByRole("slider").nth(3);
const note = (page: Page) => page.locator("[data-start]");

const STARTS = [
  { locale: "en", timezoneId: "Europe/Berlin", region: "other", currency: "USD", zh: "10" },
  { locale: "en", timezoneId: "Asia/Shanghai", region: "CN", currency: "USD", zh: "10" },
  { locale: "zh", timezoneId: "Asia/Shanghai", region: "CN", currency: "CNY", zh: "60" },
] as const;

for (const start of STARTS) {
  test.describe(`${start.locale} at the time of ${start.timezoneId}`, () => {
    test.use({ timezoneId: start.timezoneId });

    test("an estimate starts from it, says so, and keeps what is changed", async ({ page }) => {
      const { locale } = start;
      await openExport(page, locale);
      await expect(region(page, locale)).toHaveValue(start.region);
      await expect(page.getByRole("radio", { name: start.currency })).toBeChecked();
      await expect(chinese(page)).toHaveValue(start.zh);
      await expect(note(page)).toContainText(WORDS[locale].note);
      await expect(note(page)).toContainText(start.timezoneId);
      await region(page, locale).selectOption("HK");
      await page.reload();
      await expect(page.locator("[data-verdict]")).toBeVisible(); // of the usage kept here
      await expect(region(page, locale)).toHaveValue("HK");
    });
  });
}

test.describe("where the address or the sample says otherwise", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("an address wins over the reader's clock", async ({ page }) => {
    await openExport(page, "en", "?region=CN&currency=CNY&contentMix=80,10");
    await expect(region(page, "en")).toHaveValue("CN");
    await expect(page.getByRole("radio", { name: "CNY" })).toBeChecked();
    await expect(chinese(page)).toHaveValue("80");
  });

  test("the sample has premises of its own, an export after it the reader's", async ({ page }) => {
    await page.goto("/en/estimate?sample=1");
    await expect(page.locator("[data-verdict]")).toBeVisible();
    await expect(region(page, "en")).toHaveValue("CN");
    await expect(note(page)).toContainText("The sample is a developer in mainland China");
    await page.getByRole("button", { name: "Start over" }).click();
    await page
      .getByLabel("Choose files")
      .setInputFiles("public/samples/completions-may-june-2024.csv");
    await expect(region(page, "en")).toHaveValue("other");
    await expect(chinese(page)).toHaveValue("10");
    await expect(note(page)).toContainText("Europe/Berlin");
  });
});
