import { expect, test } from "./fixtures";

test("the last days are found by model and by host, and the past opens for a search", async ({
  page,
}) => {
  await page.goto("/en/retirements");
  const days = page.getByRole("main").getByRole("listitem").filter({ visible: true });
  await page.getByRole("searchbox").fill("gpt-5-mini");
  await expect(page).toHaveURL(/q=gpt-5-mini/);
  await expect(days.filter({ hasText: "gpt-5-mini-2025-08-07" }).first()).toBeVisible();
  await expect(days.filter({ hasText: "whisper-1" })).toHaveCount(0);
  await page.getByRole("searchbox").fill("gpt-4-0613");
  await expect(page.getByText("gpt-4-32k-0613").filter({ visible: true }).first()).toBeVisible(); // of the past
  await page.getByLabel("Served by").selectOption("Microsoft Azure");
  await expect(page).toHaveURL(/host=azure/);
  await page.getByRole("searchbox").fill("no-such-model");
  await expect(page.getByText("Nothing ends under that name.")).toBeVisible();
});

test("home counts the days to what ends next, and leads to all of them", async ({ page }) => {
  await page.goto("/zh");
  const next = page.locator("[data-next-last-days]");
  await expect(next.getByRole("listitem").first()).toBeVisible();
  await next.getByRole("link", { name: "全部停用日期" }).click();
  await expect(page).toHaveURL(/\/zh\/retirements$/);
  await expect(page.getByRole("heading", { level: 1, name: "停用日期" })).toBeVisible();
});
