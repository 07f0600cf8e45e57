import { expect, test } from "./fixtures";

test("plans are found by name and sorted by the use from which they pay", async ({ page }) => {
  await page.goto("/en/plans");
  const rows = page.getByRole("main").locator("tbody tr");
  await expect(page.getByRole("searchbox")).toHaveAttribute("placeholder", /^Search/);
  await page.getByRole("searchbox").fill("glm coding");
  await expect(page).toHaveURL(/q=glm/);
  await expect(rows.first()).toContainText("GLM Coding Plan");
  const atHome = rows.filter({ hasText: "¥118 a month" });
  await expect(atHome).toContainText("Tools only");
  await page.getByRole("searchbox").fill("no-such-plan");
  await expect(page.getByText("Nothing is known under that name.")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Break-even" }).click();
  await expect(page).toHaveURL(/sort=breakEven/);
  await expect(rows.first()).toContainText(/from [\d.]+[KM] tokens a month/);
  await expect(rows.last()).toContainText("Not known");
});

test("the usage a browser kept is priced beside each plan that has a list price", async ({
  page,
}) => {
  await page.goto("/en/plans");
  await expect(page.getByText(/^Your last usage/)).toHaveCount(0);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("banjia", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("usage");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const cell = {
            day: 20_000,
            model: "gpt-4o",
            batch: false,
            tier: "default",
            requests: 1n,
          };
          const usage = [{ ...cell, meters: { inputUncached: 1_000_000n, output: 1_000_000n } }];
          const period = { from: 20_000, to: 20_029 };
          const put = request.result
            .transaction("usage", "readwrite")
            .objectStore("usage")
            .put({ usage, paid: [], period }, "last");
          put.onsuccess = () => resolve();
        };
      }),
  );
  await page.goto("/en/plans?q=glm");
  const row = page.getByRole("row").filter({ hasText: "¥118 a month" });
  await expect(row).toContainText("Your last usage: ¥36.00 in 30 days"); // ¥8 in and ¥28 out a million
});

test("programmes say how much, until when and where to apply", async ({ page }) => {
  await page.goto("/en/programmes?q=kiro");
  const row = page.getByRole("main").locator("tbody tr");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("apply until 31 Dec 2026");
  await page.getByRole("searchbox").fill("claude");
  await expect(row.getByRole("link", { name: "Apply" })).toHaveAttribute(
    "href",
    "https://claude.com/programs/startups",
  );
});

test("an offer leads to the event it answers, and the event to all that answered", async ({
  page,
}) => {
  await page.goto("/zh/offers/zhipu-2025-claude");
  await page.getByRole("link", { name: "回应：2025 年 9 月 Anthropic 限制中资企业" }).click();
  await expect(page).toHaveURL(/\/zh\/campaigns\/anthropic-block-2025$/);
  const answers = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({ hasText: "谁回应了" });
  await expect(answers.getByRole("link", { name: /Claude API 用户特别搬家计划/ })).toBeVisible();
  await expect(answers.getByText("阿里云", { exact: true })).toBeVisible();
});

test("fine-tuning says when the last job must start and who takes the same rows", async ({
  page,
}) => {
  await page.goto("/en/fine-tuning");
  await expect(page.getByText("last safe day 5 Jan 2027")).toBeVisible();
  const fireworks = page.getByRole("row").filter({ hasText: "Fireworks AI" }).first();
  await expect(fireworks).toContainText("Taken as they are");
  await fireworks.getByText(/\d+ sources/).click();
  await expect(fireworks.getByText(/without conversion/)).toBeVisible();
});

for (const path of ["/plans", "/programmes"] as const) {
  test(`${path} is short until the rest is asked for, and whole without scripts`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/en${path}`);
    const rows = page.getByRole("main").locator("tbody tr");
    const more = page.getByRole("button", { name: /^Show \d+ more$/ });
    await expect(more).toBeVisible();
    await expect(rows.filter({ visible: true })).toHaveCount(12);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(6_000);
    await more.click();
    await expect(more).toHaveCount(0);
    await expect(rows.filter({ visible: true })).toHaveCount(await rows.count());
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const still = await plain.newPage();
    await still.goto(`/en${path}`);
    await expect(still.getByRole("main").locator("tbody tr").last()).toBeVisible();
    await plain.close();
  });
}
