import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { openSample, saved, titlesOf } from "./sample";

// The estimate as people use it: rank, ask why, take away.

const rows = (page: Page) => page.locator("tr[data-vendor]");
const vendorsShown = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-vendor")));

test("an estimate asks for the catalogue once there is something to compare", async ({
  page,
  watched,
}) => {
  const asked = () => watched.requests.filter(({ url }) => url.endsWith("/api/v1/catalogue"));
  await page.goto("/en/estimate");
  await page.getByRole("button", { name: /Ctrl K/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible(); // so the page's scripts have run
  await page.keyboard.press("Escape");
  expect(asked()).toEqual([]);
  await page.getByRole("button", { name: "Try a sample" }).click();
  await expect(page.locator("[data-verdict]")).toBeVisible();
  expect(asked()).toHaveLength(1);
});

test("the ranking sorts by a column and narrows, saying what it cannot know", async ({ page }) => {
  await openSample(page);
  const ranked = await vendorsShown(page);
  const head = page.getByRole("columnheader", { name: "Cost over 365 days" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await vendorsShown(page)).not.toEqual(ranked);
  await page.getByLabel("Model tier").selectOption("Flagship");
  await expect(page.getByText(/of \d+ vendors match/)).toBeVisible();
  await page.getByLabel("OpenAI-compatible").selectOption("Documented");
  await expect(page.getByText(/Not documented, so not shown/)).toBeVisible();
  expect((await vendorsShown(page)).length).toBeLessThan(ranked.length);
});

test("a dragged control re-ranks, never goes back, and can be undone", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const verdict = document.querySelector("[data-verdict]");
    if (verdict === null) throw new Error("no verdict");
    new MutationObserver(() => {
      const days = /over (\d+) days/.exec(verdict.textContent ?? "")?.[1];
      if (days !== undefined) seen.push(days);
    }).observe(verdict, { characterData: true, childList: true, subtree: true });
  });
  const horizon = page.getByLabel(/^Horizon/);
  for (const days of [60, 90, 120, 150, 180, 210, 240]) await horizon.fill(String(days));
  await expect(page.locator("[data-verdict]")).toContainText("240 days");
  await expect(page.locator("section[aria-busy=true]")).toHaveCount(0);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const numbers = seen.map(Number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  await expect(page.locator("[data-announced]")).toContainText("come first");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("[data-verdict]")).toContainText("365 days");
  await page.getByLabel("You are in").selectOption("Hong Kong");
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page.getByLabel("You are in")).toHaveValue("CN");
});

test("a figure opens to its arithmetic, and the terms add up", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  const tencent = page.locator("tr[data-vendor=tencent]");
  await tencent.getByRole("button", { name: "Saving: show the arithmetic" }).click();
  const explain = page.locator("[data-explain=saving]");
  await expect(explain).toBeVisible();
  const table = explain.getByRole("table").first();
  const last = (row: number) => table.locator("tbody tr").nth(row).locator("td").last();
  const figure = async (row: number) =>
    Number(((await last(row).textContent()) ?? "").replaceAll(",", "").replace("−", "-"));
  expect((await figure(0)) + (await figure(1))).toBeCloseTo(await figure(2), 6);
  await explain.getByText("Cost", { exact: true }).click();
  await expect(page.locator("[data-explain=cost] caption").first()).toContainText("Jul 2024");
  await page.locator("[data-explain=cost]").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied").first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("hunyuan-pro, input\t");
  // A grant is called by what it gives, not by its place in the catalogue.
  expect(copied).toContain("100M tokens: ");
  expect(copied).not.toContain("tencent-2024");
  await expectAccessible(page);
});

test("claims are planned, can be taken on, and go to the calendar", async ({ page }) => {
  await openSample(page);
  await page.locator("tr[data-vendor=tencent] th button").click();
  const plan = page.locator("[data-claims=tencent]");
  await expect(plan).toContainText("Last day 31 Jul 2024.");
  const { name, bytes } = await saved(page, () =>
    plan.getByRole("button", { name: "Calendar (.ics)" }).click(),
  );
  expect(name).toBe("claims.ics");
  expect(titlesOf(bytes)).toContain("Last day to claim Tencent Cloud (Hunyuan)");
  await plan.getByRole("button", { name: "Use these dates" }).click();
  await expect(page.getByText("1 offer has a claim date of its own.")).toBeVisible();
});

test("where nothing saves the verdict is to stay; where something has no price, at least", async ({
  page,
}) => {
  const csv = await readFile("public/samples/completions-may-june-2024.csv", "utf8");
  const verdict = page.locator("[data-verdict]");
  const open = async (text: string) => {
    await page.goto("/en/estimate");
    const file = { name: "usage.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.getByLabel("Choose files").setInputFiles(file);
  };
  await open(csv.replaceAll(",default,", ",incentivized-tier,"));
  await page.getByLabel("You are in").selectOption("CN");
  // Where OpenAI cannot be reached, staying is no answer.
  await expect(verdict).toHaveAttribute("data-verdict", "cheapest");
  await page.getByLabel("You are in").selectOption("other");
  await expect(verdict).toHaveAttribute("data-verdict", "stay");
  await expect(verdict).toContainText("Staying is cheapest");
  await open(csv.replaceAll("gpt-4-turbo-2024-04-09", "gpt-of-nobody"));
  await page.getByLabel("You are in").selectOption("other");
  await expect(verdict).toContainText("at least");
  await expect(page.getByText("Left out of the cost before moving: gpt-of-nobody.")).toBeVisible();
});

test("a sample is counted here and sent nowhere", async ({ page, watched }) => {
  await openSample(page);
  await page.getByText("Measure it on a sample").click();
  const text = "今天天气很好，我们去公园散步。\n";
  await page.getByLabel("Sample text").fill(text.repeat(3));
  await page.getByRole("button", { name: "Count", exact: true }).click();
  const counted = page.locator("[data-sample]").first();
  await expect(counted).toContainText("100% Chinese");
  const mine = counted.getByRole("row", { name: /^qwen2_5/ });
  expect(watched.requests.some(({ url }) => url.includes("/vocabularies/"))).toBe(false);
  const countIt = mine.getByRole("button", { name: /^Count \(0\.6 MB\)/ });
  // A vocabulary that is long in coming can be left: what was asked for is as it was before.
  await page.route("**/vocabularies/*", () => undefined);
  await countIt.click();
  await expect(mine.getByRole("progressbar")).toBeVisible();
  await mine.getByRole("button", { name: "Cancel" }).click();
  await expect(mine.getByRole("progressbar")).toHaveCount(0);
  await expect(mine.getByText("Not counted")).toHaveCount(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await countIt.click();
  await expect(mine.locator("[data-own]")).toContainText("Counted: 27");
  await mine.getByRole("button", { name: /^Convert by this/ }).click();
  await page.locator("[data-used]").getByText("Inputs of this estimate").click();
  await expect(page.locator("[data-used]")).toContainText(/qwen2_5\/\w+_base 0\.\d+/);
  await page.getByRole("button", { name: "Back to the measured ratios" }).click();
  await counted.getByRole("button", { name: /^Use 100/ }).click();
  await expect(page.getByLabel("Chinese 100%")).toBeVisible();
  expect(watched.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(watched.requests.some(({ url }) => decodeURIComponent(url).includes("公园"))).toBe(false);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain("公园");
});

test("the run says what it used, and which unknowns mattered", async ({ page }) => {
  await openSample(page);
  const used = page.locator("[data-used]");
  await used.getByText("Inputs of this estimate").click();
  await expect(used).toContainText(/1 USD = [\d.]+ CNY, 9 Jul 2024/);
  await used.getByText("All unknowns with an effect").click();
  await expect(page.locator("[data-unknowns] h3").first()).toBeVisible();
  await expect(page.locator("[data-baselines]")).toContainText("Azure OpenAI");
  await page.getByLabel("You are in").selectOption("Hong Kong");
  await expect(page.locator("[data-baselines]")).toContainText("eligible customers in Hong Kong");
});
