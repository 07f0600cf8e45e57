import { expect, expectAccessible, test } from "./fixtures";

// From the home page to a shared link without a mouse, and the palette by its keys.

async function tabTo(page: import("@playwright/test").Page, name: RegExp | string, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "";
    });
    if (typeof name === "string" ? text === name : name.test(text)) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

test("from home to a shared link by keyboard alone", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Skip to content");
  await page.keyboard.press("Enter");
  await tabTo(page, "Try it with a sample");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/estimate\?sample=2026/);
  await expect(page.locator("[data-verdict]")).toBeVisible();
  await tabTo(page, "Share");
  await page.keyboard.press("Enter");
  await expect(page.locator("#share-step")).toBeFocused();
  await tabTo(page, "Create link");
  await page.keyboard.press("Enter");
  const link = page.getByRole("textbox", { name: "Link", exact: true });
  await expect(link).toHaveValue(/\/s\//);
});

test("the palette opens by key, finds in both languages and gives focus back", async ({ page }) => {
  await page.goto("/en");
  const button = page.getByRole("button", { name: /^Search the site/ });
  await button.focus();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("dialog").getByRole("combobox");
  await expect(field).toBeFocused();
  await field.fill("智谱");
  await expect(page.getByRole("option", { name: /Zhipu/ }).first()).toBeVisible();
  await field.fill("gpt-4o-mini openai");
  await expect(page.getByRole("option", { name: /gpt-4o-mini/ }).first()).toBeVisible();
  await field.fill("智谱");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await field.fill("all offers");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/offers$/);
});

test("files given on the home page open in the estimate", async ({ page, watched }) => {
  await page.goto("/zh");
  await page
    .getByLabel("选择导出文件")
    .and(page.locator("input"))
    .setInputFiles(["public/samples/completions-may-june-2024.csv"]);
  await expect(page).toHaveURL(/\/zh\/estimate$/);
  await expect(page.locator("[data-verdict]")).toBeVisible();
  expect(watched.requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("the palette is a touch away on a phone, and leads to a vendor", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/zh");
  await page.getByRole("button", { name: /站内搜索/ }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("zhipu");
  await page.getByRole("group", { name: "厂商" }).getByRole("option").first().click();
  await expect(page).toHaveURL(/\/zh\/vendors\/zhipu$/);
});

test("the language changes, and the place and the question stay", async ({ page }) => {
  await page.goto("/en/offers?asOf=2024-07-09&q=zhipu&view=table#main");
  await page.getByRole("link", { name: /中文$/ }).click();
  await expect(page).toHaveURL(/\/zh\/offers\?asOf=2024-07-09&q=zhipu&view=table#main$/);
  await expect(page.getByRole("searchbox")).toHaveValue("zhipu");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});
