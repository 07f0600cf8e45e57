import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectAccessible, test } from "./fixtures";

// Fine-tuned models: their last days and their ways out, on the estimate, in what is taken away, in a share.

const MODEL = "ft:gpt-4o-mini-2024-07-18:acme::abc123";
const DAY_SECONDS = 86_400;
const START = Date.UTC(2026, 10, 1) / 1_000;
const HEAD =
  "start_time,end_time,project_id,num_model_requests,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens";
const ROWS = Array.from({ length: 20 }, (_, at) => {
  const from = START + at * DAY_SECONDS;
  return `${from},${from + DAY_SECONDS},proj,40,${MODEL},False,default,900000,60000,0`;
});
const FILE = {
  name: "fine-tuned.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([HEAD, ...ROWS, ""].join("\n")),
};
const ENDS = /answers until 14 Jan 2027/;
const LAST_JOB = /last safe day to start a training job at OpenAI is \d+ \w+ 20\d\d/;

const partOf = (page: Page) => page.locator("[data-fine-tuning]");

/** What hosts ask, where a price is known. */
const pricesIn = (part: Locator) => part.locator("dd .tabular-nums");

async function saved(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return readFile(await (await download).path());
}

/** Without the marks that keep Markdown from taking text for more. */
const plain = (memo: Buffer) => memo.toString("utf8").replaceAll("\\", "");

test("an export with a fine-tuned model says by when to train again, and where; so does the memo", async ({
  page,
}) => {
  await page.goto("/en/estimate?asOf=2026-11-30");
  await page.getByLabel("Choose files").setInputFiles(FILE);
  const part = partOf(page);
  await expect(part).toContainText(ENDS);
  await expect(part).toContainText(LAST_JOB);
  const hosts = part.locator("li");
  expect(await hosts.count()).toBeGreaterThan(3);
  // The export counts no training: nothing is priced before it is said how large one is.
  await expect(hosts.getByText("Takes OpenAI’s training rows as they are.").first()).toBeVisible();
  const priced = pricesIn(part);
  const before = await priced.count();
  await part.getByLabel("Training tokens").fill("3000000");
  await expect(page).toHaveURL(/trainingTokens=3000000/);
  await expect.poll(() => priced.count()).toBeGreaterThan(before);
  await expectAccessible(page);

  const names = await hosts.locator("span.font-medium").allTextContents();
  const memo = plain(await saved(page, "Board memo (Markdown)"));
  expect(memo).toContain("## Your fine-tuned models");
  expect(memo).toMatch(ENDS);
  expect(memo).toMatch(LAST_JOB);
  expect(memo).toContain("One training takes 3M tokens, as assumed.");
  for (const name of names) expect(memo).toContain(`${name}: `);

  const files = unzipSync(await saved(page, "Excel"));
  const book = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array());
  expect(book).toContain('name="Fine-tuning"');
});

test("a share has them as they were frozen, in either currency and without scripts", async ({
  page,
  browser,
  request,
}) => {
  const cell = { day: "2026-11-01", model: MODEL, batch: false, tier: "default", requests: "40" };
  const meters = { inputUncached: "900000", output: "60000" };
  const usage = [{ ...cell, meters }];
  const data = { usage, asOf: "2026-11-30", trainingTokens: "3000000", currency: "USD" };
  const response = await request.post("/api/v1/shares", { data });
  const { id } = await response.json();
  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await still.goto(`/en/s/${id}`);
  await expect(partOf(still)).toContainText(ENDS);
  await still.context().close();

  await page.goto(`/en/s/${id}`);
  const part = partOf(page);
  await expect(part).toContainText(LAST_JOB);
  await expect(part).toContainText("One training takes 3M tokens, as assumed.");
  // What is frozen cannot be typed into.
  await expect(part.getByLabel("Training tokens")).toHaveCount(0);
  const cost = pricesIn(part).first();
  await expect(cost).toContainText("$");
  await page.getByRole("radio", { name: "CNY" }).check({ force: true });
  await expect(cost).toContainText("¥");
  const { report } = await (await request.get(`/api/v1/shares/${id}`)).json();
  expect(await part.locator("li").count()).toBe(report.fineTuning.exits.length);
  expect(plain(await saved(page, "Board memo (Markdown)"))).toContain("## Your fine-tuned models");
  await page.goto(`/zh/s/${id}`);
  await expect(partOf(page)).toContainText("可用至2027年1月14日");
});
