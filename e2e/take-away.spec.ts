import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import ical from "node-ical";
import Papa from "papaparse";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "./fixtures";

// What leaves the page is opened again by a parser and held against the screen.

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

/** The ranking as a person sees it: place and vendor, and the share of tokens covered. */
async function onScreen(page: Page) {
  const rows = page.locator("tr[data-vendor]");
  const places = await rows.locator("[data-place]").allTextContents();
  const vendors = await rows.locator("th button").allTextContents();
  const names = vendors.map((vendor, at) => `${places[at]}${vendor}`);
  const covers = await rows.locator("td:last-child").allTextContents();
  return names.map((name, at) => ({ name, covers: Number.parseFloat(covers[at] ?? "") }));
}

test("a share has the claims its figures count on as a calendar", async ({ page, request }) => {
  const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
  const usage = [{ ...cell, meters: { output: "5000000" } }];
  const data = { usage, asOf: "2024-07-09", vendors: ["tencent"] };
  const { id } = await (await request.post("/api/v1/shares", { data })).json();
  await page.goto(`/en/s/${id}`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Calendar (.ics)" }).click();
  const entries = Object.values(ical.sync.parseICS(await textOf(await download)));
  const events = entries.flatMap((one) => (one?.type === "VEVENT" ? [one] : []));
  expect(events.map(({ summary, start }) => [String(summary), start.toDateString()])).toEqual([
    ["Claim Tencent Cloud (Hunyuan)", new Date(2024, 6, 9).toDateString()],
    ["Last day to claim Tencent Cloud (Hunyuan)", new Date(2024, 6, 31).toDateString()],
  ]);
});

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

async function saved(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return download;
}

test("a table sorted otherwise leaves sorted otherwise", async ({ page }) => {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("tr[data-vendor]").first()).toBeVisible();
  const before = (await onScreen(page)).map(({ name }) => name);
  await page
    .locator("thead")
    .getByRole("button", { name: /^Grants/ })
    .click();
  const screen = (await onScreen(page)).map(({ name }) => name);
  expect(screen).not.toEqual(before);
  const { data } = Papa.parse<Record<string, string>>(
    (await textOf(await saved(page, "CSV"))).trimEnd(),
    { header: true },
  );
  expect(data.map((row) => `${row.Place || "–"}${row.Vendor}`)).toEqual(screen);
});

/** The sheets of a workbook by the name of their tab, as XML. */
async function sheetsOf(download: Download): Promise<Map<string, string>> {
  const files = unzipSync(await readFile(await download.path()));
  const read = (end: string) =>
    strFromU8(Object.entries(files).find(([name]) => name.endsWith(end))?.[1] ?? new Uint8Array());
  const tabs = [...read("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/g)];
  return new Map(tabs.map(([, tab], at) => [tab ?? "", read(`worksheets/sheet${at + 1}.xml`)]));
}

test("T32: the workbook has all a board asks for; numbers are numbers, days are days, nothing is a formula", async ({
  page,
}) => {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("tr[data-vendor]").first()).toBeVisible();
  const sheets = await sheetsOf(await saved(page, "Excel"));
  expect([...sheets.keys()]).toEqual([
    ...["Summary", "Ranking", "Mapping", "Deadlines", "Assumptions", "Sources", "Split", "Daily"],
  ]);
  for (const [name, xml] of sheets) {
    expect(xml, name).not.toContain("<f>");
    expect(xml, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    // In July 2024 nothing of OpenAI's ended, and the cheapest vendor's figures count on no offer.
    if (name !== "Deadlines") expect(xml.match(/<row /g)?.length, name).toBeGreaterThan(1);
  }
  const rowOf = (name: string, row: number) =>
    new RegExp(`<row r="${row}".*?</row>`).exec(sheets.get(name) ?? "")?.[0] ?? "";
  const [first, day] = [rowOf("Ranking", 2), rowOf("Daily", 2)];
  expect(first).toMatch(/<c r="A2"(?![^>]*t="s)[^>]*><v>1<\/v>/);
  expect(first).toMatch(/<c r="D2"(?![^>]*t="s)[^>]*><v>[\d.]+<\/v>/);
  // 9 July 2024 as Excel counts days.
  expect(day).toMatch(/<c r="B2"(?![^>]*t="s)[^>]*><v>45482<\/v>/);
  const vendors = await page.locator("tr[data-vendor]").count();
  expect(sheets.get("Daily")?.match(/<row /g)).toHaveLength(vendors * 365 + 1);
});

test("the decision record says what the screen says, and cites statements that exist", async ({
  page,
  request,
}) => {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("tr[data-vendor]").first()).toBeVisible();
  const verdict = (await page.locator("[data-verdict]").textContent()) ?? "";
  const record = await textOf(await saved(page, "Board memo (Markdown)"));
  expect(record.replaceAll("\\", "")).toContain(verdict);
  for (const heading of [
    ...["Figures", "How sure, and until when", "What to do", "Risks"],
    ...["Best split over several vendors", "Assumptions", "Ranking", "Sources for the top three"],
  ]) {
    expect(record).toContain(`## ${heading}`);
  }
  const cited = [...record.matchAll(/^- \[([^\]]+)\]\((http[^)]+\/offers\/([^)]+))\): /gm)];
  expect(cited.length).toBeGreaterThan(0);
  for (const [, id, link, slug] of cited) {
    const { offer } = await (await request.get(`/api/v1/offers/${slug}`)).json();
    const ids = offer.facts.flatMap(({ statements }: { statements: { id: string }[] }) =>
      statements.map((statement) => statement.id),
    );
    expect(ids).toContain(id?.replaceAll("\\", ""));
    expect((await request.get(link ?? "")).status()).toBe(200);
  }

  const html = await textOf(await saved(page, "Board memo (HTML)"));
  const sheet = await page.context().newPage();
  await sheet.setContent(html);
  await expect(sheet.getByText(verdict)).toBeVisible();
  expect(await sheet.locator("script, img, link, iframe").count()).toBe(0);
  const all = await page.locator("tr[data-vendor]").count();
  expect(await sheet.locator("tbody tr").count()).toBe(10);
  expect(await sheet.locator("h2").allTextContents()).toContain(`Ranking: 10 of ${all} vendors`);
  const { totalPages } = await extractText(
    await getDocumentProxy(new Uint8Array(await sheet.pdf({ preferCSSPageSize: true }))),
    { mergePages: true },
  );
  expect(totalPages).toBe(1);
  await sheet.setViewportSize({ width: 800, height: 1100 });
  expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
  await sheet.close();
});

test("the deadlines of the memo and of the workbook are those on the screen", async ({ page }) => {
  await page.goto("/en/estimate?sample=2026");
  const lines = page.locator("[data-deadlines] li");
  await expect(lines.first()).toBeVisible();
  const shown = await lines.locator("> span:last-child").allTextContents();
  expect(shown.length).toBeGreaterThan(1);
  const memo = (await textOf(await saved(page, "Board memo (Markdown)"))).replaceAll("\\", "");
  const sheet = (await sheetsOf(await saved(page, "Excel"))).get("Deadlines") ?? "";
  for (const text of shown) expect(memo).toContain(`: ${text.trim()}`);
  expect(sheet.match(/<row /g)).toHaveLength(shown.length + 1);
});

test("on paper stands what stands on the screen: verdict and every figure of the table", async ({
  page,
}) => {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("tr[data-vendor]").first()).toBeVisible();
  const verdict = (await page.locator("[data-verdict]").textContent()) ?? "";
  const cells = await page.locator("tr[data-vendor] span.font-medium").allTextContents();
  const names = await page.locator("tr[data-vendor] th button").allTextContents();
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  const close = (one: string) => one.replace(/\s+/g, "");
  expect(cells.length).toBeGreaterThan(20);
  for (const shown of [verdict, ...names, ...cells]) expect(close(text)).toContain(close(shown));
  expect(totalPages).toBeLessThan(6);
  expect(text).not.toContain("Download");
});
