import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { ERRORS } from "@/lib/ingest/error-texts";
import { expect, test } from "./fixtures";
import { NOT_WALKED, REFUSED } from "./refused-files";

// Every file that is no use gets a sentence that says what is wrong and what to do, in both languages.

/** What the site says of each code. */
function saidIn(locale: "en" | "zh"): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`messages/${locale}/ingest.json`, "utf8"));
}

const WORDS = {
  en: { choose: "Choose files", over: "Start over" },
  zh: { choose: "选择文件", over: "重新开始" },
} as const;

/** Tab by Tab to what a keyboard can reach, then Enter. */
async function press(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let n = 0; n < 80; n++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not get there");
}

/** The sentence with anything where it names a value. */
function sentence(message: string): RegExp {
  const parts = message
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".+"));
}

test("every refusal there is is walked through", () => {
  const known = [...Object.keys(REFUSED), ...NOT_WALKED].sort();
  expect(known).toEqual(Object.keys(ERRORS).sort());
});

for (const locale of ["en", "zh"] as const) {
  const { choose, over } = WORDS[locale];
  const said = saidIn(locale);

  test(`each refused file is explained, by keyboard (${locale})`, async ({ page }) => {
    test.setTimeout(300_000); // some thirty files, each Tab by Tab
    await page.goto(`/${locale}/estimate`);
    for (const [code, content] of Object.entries(REFUSED)) {
      const chooser = page.waitForEvent("filechooser");
      await press(page, page.locator("button", { hasText: choose }));
      const buffer = Buffer.from(content());
      await (await chooser).setFiles([{ name: `${code}.csv`, mimeType: "text/csv", buffer }]);
      const notice = page.getByRole("alert").filter({ hasText: sentence(said[code] ?? "?") });
      await expect(notice, code).toBeVisible();
      await expect(page.locator("[data-verdict]")).toHaveCount(0);
      await press(page, page.getByRole("button", { name: over }));
    }
  });

  test(`a file over the limit is refused before it is read (${locale})`, async ({ page }, info) => {
    const huge = info.outputPath("huge.csv");
    writeFileSync(huge, "start_time,end_time,num_model_requests,input_tokens,output_tokens\n");
    truncateSync(huge, 1_000_000_001); // a file of holes: it takes no room
    await page.goto(`/${locale}/estimate`);
    await page.getByLabel(choose).setInputFiles(huge);
    await expect(page.getByRole("alert").filter({ hasText: "1000000000" })).toBeVisible();
  });
}
