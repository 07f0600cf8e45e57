import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { ERRORS } from "@/lib/ingest/issues/error-texts";
import { give, press } from "./by-keyboard";
import { expect, test } from "./fixtures";
import { HEADER, ONLY_API, REFUSED, ROW, WALKED_APART } from "./refused-files";

// Every file that is no use gets a sentence that says what is wrong and what to do, in both languages, and no mouse is needed.

function messages(locale: "en" | "zh", area: string) {
  return JSON.parse(readFileSync(`messages/${locale}/${area}.json`, "utf8"));
}

const WORDS = {
  en: { choose: "Choose files", over: "Start over" },
  zh: { choose: "选择文件", over: "重新开始" },
} as const;

/** The sentence with anything where it names a value. */
function sentence(message: string): RegExp {
  const parts = message
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".+"));
}

test("every refusal there is is walked through", () => {
  const known = [...Object.keys(REFUSED), ...WALKED_APART, ...ONLY_API].sort();
  expect(known).toEqual(Object.keys(ERRORS).sort());
});

/** The reader is a script of its own; the page's others stay as they were built. */
async function changeReader(page: Page, change: (text: string) => string) {
  await page.route("**/*.js", async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const isReader = text.includes("unpackedBytes:4e9");
    await route.fulfill({ response: answer, body: isReader ? change(text) : text });
  });
}

const csv = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

for (const locale of ["en", "zh"] as const) {
  const { choose, over } = WORDS[locale];
  /** What the site says of each code. */
  const said: Readonly<Record<string, string>> = messages(locale, "ingest");
  const { readOut, failed } = messages(locale, "estimate");
  const inFile: string = readOut.inFile;
  const tooMany: string = failed.tooMany;
  const explained = (page: Page, code: string) =>
    page.getByRole("alert").filter({ hasText: sentence(said[code] ?? "?") });

  test(`each refused file is explained, by keyboard (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/estimate`);
    const refused = (code: string) => csv(`${code}.csv`, REFUSED[code]?.() ?? "");
    await give(page, choose, [refused("empty_file")]);
    await expect(explained(page, "empty_file")).toBeVisible();
    await press(page, page.getByRole("button", { name: over }));
    const codes = Object.keys(REFUSED);
    await give(page, choose, codes.map(refused)); // each keeps its own reason beside the others
    for (const [at, code] of codes.entries()) {
      const title = inFile.replace("{file}", String(at + 1));
      const notice = explained(page, code).filter({ has: page.getByText(title, { exact: true }) });
      await expect(notice.first(), code).toBeVisible();
    }
    // The same numbers stand in the table of files.
    const heads = await page.locator("table").first().locator("tbody th").allTextContents();
    expect(heads.map((head) => Number.parseInt(head, 10))).toEqual(codes.map((_, at) => at + 1));
    await expect(page.locator("[data-verdict]")).toHaveCount(0);
  });

  test(`a file over the limit is refused before it is read (${locale})`, async ({ page }, info) => {
    const huge = info.outputPath("huge.csv");
    writeFileSync(huge, "start_time,end_time,num_model_requests,input_tokens,output_tokens\n");
    truncateSync(huge, 1_000_000_001); // a file of holes: it takes no room
    await page.goto(`/${locale}/estimate`);
    await give(page, choose, huge);
    await expect(page.getByRole("alert").filter({ hasText: "1,000,000,000" })).toBeVisible();
  });

  test(`limits of gigabytes and of a hundred thousand models, made small in the built reader (${locale})`, async ({
    page,
  }) => {
    await changeReader(page, (text) =>
      text
        .replace("unpackedBytes:4e9", "unpackedBytes:200")
        .replace("rows:2e8", "rows:2")
        .replace("groups:1e5", "groups:1"),
    );
    await page.goto(`/${locale}/estimate`);
    await give(page, choose, [
      csv("rows.csv", HEADER + ROW.repeat(3)),
      csv("groups.csv", HEADER + ROW + ROW.replace("gpt-4o", "gpt-4")),
      csv("packed.csv.gz", gzipSync(HEADER + ROW.repeat(9))),
    ]);
    await expect(explained(page, "too_many_rows")).toBeVisible();
    await expect(explained(page, "too_many_groups")).toBeVisible();
    await expect(explained(page, "expands_too_much")).toBeVisible();
    await expect(page.locator("[data-verdict]")).toHaveCount(0);
  });

  test(`a file that is gone when it is read again (${locale})`, async ({ page }, info) => {
    const gone = info.outputPath("gone.csv");
    writeFileSync(gone, HEADER + ROW);
    await page.goto(`/${locale}/estimate`);
    await give(page, choose, gone);
    await expect(page.getByRole("button", { name: over })).toBeVisible();
    writeFileSync(gone, HEADER + ROW + ROW);
    await give(page, choose, [csv("more.csv", HEADER + ROW)]);
    await expect(explained(page, "read_failed")).toBeVisible();
    await expect(page.locator("[data-verdict]")).toHaveCount(0);
  });

  test(`more files than are read at once (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/estimate`);
    const files = Array.from({ length: 1001 }, (_, n) => csv(`${n}.csv`, HEADER + ROW));
    await give(page, choose, files);
    await expect(page.getByRole("alert").filter({ hasText: tooMany })).toBeVisible();
    await expect(page.locator("[data-verdict]")).toHaveCount(0);
  });

  test(`a reading that comes no further (${locale})`, async ({ page }) => {
    await changeReader(page, (text) => `for (;;);${text}`);
    await page.clock.install();
    await page.goto(`/${locale}/estimate`);
    await give(page, choose, [csv("a.csv", HEADER + ROW)]);
    await expect(page.getByRole("progressbar")).toBeVisible();
    await page.clock.fastForward(30_000);
    await expect(explained(page, "stalled")).toBeVisible();
    await expect(page.getByLabel(choose, { exact: true })).toBeVisible();
    await page.unrouteAll({ behavior: "ignoreErrors" }); // the reader may still be on its way
  });
}
