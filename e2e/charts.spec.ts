import { expect, test } from "./fixtures";
import { checkChart, openSample, saved, titlesOf } from "./sample";

// What an estimate draws, and the split that is searched when somebody asks.

for (const locale of ["en", "zh"] as const) {
  test(`every chart has a twin and can be kept as a picture (${locale})`, async ({ page }) => {
    const words = {
      en: {
        month: "By month",
        flips: "Expected saving by assumption",
        twin: "Table and downloads",
      },
      zh: { month: "按月", flips: "各项假设下的预期节省", twin: "表格与下载" },
    }[locale];
    if (locale === "zh") await page.setViewportSize({ width: 390, height: 800 });
    await openSample(page, locale);
    // Costs can be compared by their bars only where a whole is as long in every row.
    const lengths = await page
      .locator('tr[data-vendor] svg[viewBox="0 0 1000 4"]')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(lengths.length).toBeGreaterThan(5);
    expect(new Set(lengths).size).toBe(1);
    const check = (name: string) => checkChart(page, name, words.twin);
    await check("cumulative-cost");
    // Both ends of the axis are named, on a phone too.
    const axis = page.locator('[data-chart="cumulative-cost"] .recharts-xAxis-tick-labels text');
    await expect(axis.first()).toHaveText(/^(9 Jul 2024|2024年7月9日)$/);
    await expect(axis.last()).toHaveText(/^(8 Jul 2025|2025年7月8日)$/);
    await page.getByRole("radio", { name: words.month }).check({ force: true });
    await check("monthly-cost");
    await page.locator("tr[data-vendor=tencent] th button").click();
    await check("grant-burn-down");
    await page.getByText(words.flips).click();
    await check("sensitivity-horizonDays");
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  });
}

test("the best split is searched when asked, can be stopped, is drawn and taken away", async ({
  page,
}) => {
  await openSample(page);
  const find = page.getByRole("button", { name: "Find the best split" });
  await page.route("**/*.wasm", () => undefined); // The solver does not arrive: the search goes on.
  await find.click();
  const searching = page.getByRole("progressbar", { name: /^Searching/ });
  await expect(searching).toBeVisible();
  await page.getByRole("button", { name: "Stop searching" }).click();
  await expect(searching).toHaveCount(0);
  await expect(page.locator("[data-mix]")).toHaveCount(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });

  await find.click();
  const two = page.locator('[data-mix="2"]');
  await expect(two).toContainText("Saves about");
  await two.getByText("Schedule by vendor").click();
  await checkChart(page, "split-2", "Table and downloads");
  const many = page.locator('[data-mix="all"]');
  await many.getByText("Schedule by vendor").click();
  await expect(many.locator("[data-drawing] svg").first()).toBeVisible();
  const undrawn = await many.locator("[data-swatch] rect").evaluateAll(
    (squares) =>
      squares.filter((square) => {
        const id = /^url\(#(.+)\)$/.exec(square.getAttribute("fill") ?? "")?.[1];
        return id === undefined || document.getElementById(id) === null;
      }).length,
  );
  expect(undrawn).toBe(0);
  expect(await many.locator("[data-swatch]").count()).toBeGreaterThan(1); // several vendors, each told apart
  const calendar = () => two.getByRole("button", { name: "Calendar (.ics)" }).click();
  const titles = titlesOf((await saved(page, calendar)).bytes);
  expect(titles.some((title) => title.includes("Tencent") || title.includes("Zhipu"))).toBe(true);
  await page.getByLabel(/^Cost of integrating/).fill("100");
  await expect(two).toHaveCount(0);
});
