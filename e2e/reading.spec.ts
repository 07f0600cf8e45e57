import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { give, press, tabTo } from "./by-keyboard";
import { expect, test } from "./fixtures";

// What people really bring: several files at once, archives, tables nobody knows, and files that are no use.

const EXPORTS = "test/exports";
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const WORDS = {
  en: {
    choose: "Choose files",
    day: "Old usage API (one day)",
    complete: "Complete",
    use: "Read with these columns",
    date: "Date or time",
    input: "Input tokens",
    error: "Choose the column that holds the date.",
    billed: "What was billed, by line item",
    bill: /^The bill against the usage/,
    adds: /rows read = /,
    cancel: "Cancel",
    sample: "Try a sample",
    over: "Start over",
  },
  zh: {
    choose: "选择文件",
    day: "旧版用量 API（单日）",
    complete: "完整",
    use: "按这些列读取",
    date: "日期或时间",
    input: "输入 token",
    error: "请选择日期所在的列。",
    billed: "按账单项看费用",
    bill: /^账单与按标价/,
    adds: /^读取 .* 行 = /,
    cancel: "取消",
    sample: "用示例试试",
    over: "重新开始",
  },
} as const;

/** The line that opens to what was read. */
const readOut = (page: Page) => page.locator("summary", { hasText: "token" }).first();

for (const locale of ["en", "zh"] as const) {
  const words = WORDS[locale];
  test(`several files of several kinds are read as one, an archive among them (${locale})`, async ({
    page,
    watched,
  }) => {
    await page.goto(`/${locale}/estimate`);
    const csv = readFileSync(`${EXPORTS}/completions-2026.csv`);
    const half = Math.floor(csv.length / 2);
    // Two members: what appending one gzip file to another gives.
    const members = Buffer.concat([gzipSync(csv.subarray(0, half)), gzipSync(csv.subarray(half))]);
    await give(page, words.choose, [
      file("a.csv.gz", members),
      file("b.json", readFileSync(`${EXPORTS}/usage-legacy-day.json`)),
    ]);
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(2);
    // Those given later are read with the earlier ones.
    await give(page, words.choose, [
      file("c.csv", readFileSync(`${EXPORTS}/cost-legacy-2024.csv`)),
    ]);
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(3);
    await readOut(page).click();
    await expect(page.getByRole("rowheader", { name: words.day })).toBeVisible();
    expect(watched.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  test(`a dropped folder is read to its last file (${locale})`, async ({ page }, info) => {
    const folder = info.outputPath("exports");
    mkdirSync(join(folder, "2026/september"), { recursive: true });
    copyFileSync(`${EXPORTS}/completions-2026.csv`, join(folder, "a.csv"));
    copyFileSync(`${EXPORTS}/cost-legacy-2024.csv`, join(folder, "2026/b.csv"));
    copyFileSync(`${EXPORTS}/usage-legacy-day.json`, join(folder, "2026/september/c.json"));
    writeFileSync(join(folder, ".DS_Store"), "not an export");
    await page.goto(`/${locale}/estimate`);
    const target = page.getByLabel(words.choose).locator("..");
    const box = await target.first().boundingBox();
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", {
        type,
        x: (box?.x ?? 0) + 5,
        y: (box?.y ?? 0) + 5,
        data,
      });
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(3);
    await press(page, page.getByRole("button", { name: words.over }));
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(0);
  });

  test(`a table nobody knows is read once its columns are named, by keyboard (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/estimate`);
    const table = file("own.csv", `wann,what,tok\n2024-06-01,gpt-4o-2024-05-13,123456\n`);
    await give(page, words.choose, [table]);
    const form = page.getByRole("form");
    const use = form.getByRole("button", { name: words.use });
    await press(page, use);
    await expect(page.getByText(words.error)).toBeVisible();
    await tabTo(page, form.getByLabel(words.date));
    await page.keyboard.type("wann");
    await tabTo(page, form.getByLabel(words.input));
    await page.keyboard.type("tok");
    await press(page, use);
    await press(page, readOut(page));
    await expect(page.getByText("123,456").first()).toBeVisible();
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(1);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain("banjia:columns:");
    expect(kept).not.toContain("wann");
    // The next time it is asked, the columns are named already.
    await page.reload();
    await give(page, words.choose, [table]);
    await press(page, use);
    await press(page, readOut(page));
    await expect(page.getByText("123,456").first()).toBeVisible();
  });

  test(`a bill is held against the usage, item by item (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/estimate`);
    const samples = ["completions", "cost"].map(
      (name) => `public/samples/${name}-may-june-2024.csv`,
    );
    await give(page, words.choose, samples);
    await press(page, page.locator("summary", { hasText: words.billed }));
    const table = page.getByRole("table", { name: words.bill });
    await expect(table).toBeVisible();
    // The last row is the sum of those above it, to the cent that is shown.
    const cents = async (column: number) => {
      const cells = await table.locator(`tbody tr td:nth-of-type(${column})`).allTextContents();
      return cells.map((text) => Math.round(Number(text.replaceAll(/[^-\d.]/g, "") || "0") * 100));
    };
    for (const column of [1, 2, 3]) {
      const all = await cents(column);
      const sum = all.slice(0, -1).reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - (all.at(-1) ?? 0))).toBeLessThan(all.length);
    }
    await press(page, readOut(page));
    await expect(page.getByText(words.adds)).toBeVisible();
  });

  test(`a long reading can be cancelled at once, by keyboard (${locale})`, async ({
    page,
  }, info) => {
    await page.goto(`/${locale}/estimate`);
    const header = "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n";
    const row = "1717200000,1717286400,1,gpt-4o-2024-05-13,10,1\n";
    const long = info.outputPath("long.csv");
    writeFileSync(long, header + row.repeat(1_000_000));
    const longs = Array.from({ length: 40 }, () => long);
    await give(page, words.choose, longs);
    await press(page, page.getByRole("button", { name: words.cancel }));
    await expect(page.getByRole("button", { name: words.sample })).toBeVisible();
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(0);
  });
}
