import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "./fixtures";

// What people really bring: several files at once, archives, tables nobody knows, and files that are no use.

const EXPORTS = "test/exports";
const CANARY = "CANARY7f3a";
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const WORDS = {
  en: {
    choose: "Choose files",
    complete: "Complete",
    use: "Read with these columns",
    date: "Date or time",
    input: "Input tokens",
    error: "Choose the column that holds the date.",
  },
  zh: {
    choose: "选择文件",
    complete: "完整",
    use: "按这些列读取",
    date: "日期或时间",
    input: "输入 token",
    error: "请选择日期所在的列。",
  },
} as const;

test("several files of several kinds are read as one, an archive among them", async ({
  page,
  watched,
}) => {
  await page.goto("/en/estimate");
  const csv = readFileSync(`${EXPORTS}/completions-2026.csv`);
  const half = Math.floor(csv.length / 2);
  // Two members: what appending one gzip file to another gives.
  const members = Buffer.concat([gzipSync(csv.subarray(0, half)), gzipSync(csv.subarray(half))]);
  await page
    .getByLabel(WORDS.en.choose)
    .setInputFiles([
      file("a.csv.gz", members),
      file("b.json", readFileSync(`${EXPORTS}/usage-legacy-day.json`)),
      file("c.csv", readFileSync(`${EXPORTS}/cost-legacy-2024.csv`)),
    ]);
  await expect(page.getByText(WORDS.en.complete, { exact: true })).toHaveCount(3);
  await expect(page.getByRole("rowheader", { name: "Old usage API (one day)" })).toBeVisible();
  expect(watched.requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("what is no export is refused with what to do instead", async ({ page }) => {
  await page.goto("/en/estimate");
  const refused = [
    ["a.csv", readFileSync(`${EXPORTS}/bad-deepseek.csv`, "utf8"), "This is a DeepSeek export."],
    [
      "b.jsonl",
      readFileSync(`${EXPORTS}/bad-batch-input.jsonl`, "utf8"),
      "These are requests for the Batch API",
    ],
    ["c.csv.gz", gzipSync("x,y\n").subarray(0, 15), "The gzip archive is cut or damaged."],
  ] as const;
  for (const [name, content, message] of refused) {
    await page.getByLabel(WORDS.en.choose).setInputFiles([file(name, content)]);
    await expect(page.getByText(message).first()).toBeVisible();
    await page.getByRole("button", { name: "Start over" }).click();
  }
});

test("a long reading can be cancelled at once", async ({ page }, info) => {
  await page.goto("/en/estimate");
  const header = "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n";
  const row = "1717200000,1717286400,1,gpt-4o-2024-05-13,10,1\n";
  const long = info.outputPath("long.csv");
  writeFileSync(long, header + row.repeat(6_000_000));
  await page.getByLabel(WORDS.en.choose).setInputFiles(long);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Try a sample" })).toBeVisible();
  await expect(page.getByText(WORDS.en.complete, { exact: true })).toHaveCount(0);
});

for (const locale of ["en", "zh"] as const) {
  const words = WORDS[locale];
  test(`a table nobody knows is read once its columns are named, by keyboard (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/estimate`);
    const table = file("own.csv", `wann,what,tok\n2024-06-01,gpt-4o-2024-05-13,123456\n`);
    await page.getByLabel(words.choose).setInputFiles([table]);
    const form = page.getByRole("form");
    const use = form.getByRole("button", { name: words.use });
    await use.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(words.error)).toBeVisible();
    await form.getByLabel(words.date).focus();
    await page.keyboard.type("wann");
    await form.getByLabel(words.input).focus();
    await page.keyboard.type("tok");
    await use.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("123,456").first()).toBeVisible();
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(1);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain("banjia:columns:");
    expect(kept).not.toContain("wann");
  });
}

test("nothing that names anybody leaves the row it stands in", async ({ page, watched }) => {
  await page.goto("/en/estimate");
  const header =
    "start_time,end_time,project_id,project_name,organization_id,organization_name,user_id,user_email,api_key_id,api_key_name,num_model_requests,model,input_tokens,output_tokens";
  const people = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${CANARY}${n}@example.com`).join(",");
  const row = `1717200000,1717286400,${people},12,ft:gpt-4o-2024-08-06:${CANARY}9:x:id,5000000,90000`;
  await page
    .getByLabel(WORDS.en.choose)
    .setInputFiles([file(`${CANARY}.csv`, `${header}\n${row}\n`)]);
  await expect(page.getByText("ft:gpt-4o-2024-08-06").first()).toBeVisible();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/\/s\//);
  expect(await page.content()).not.toContain(CANARY);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept + (await page.context().cookies()).map(({ value }) => value).join()).not.toContain(
    CANARY,
  );
  expect(JSON.stringify(watched.requests)).not.toContain(CANARY);
  const share = await page.request.get(await link.inputValue());
  expect(await share.text()).not.toContain(CANARY);
});
