import { expect, test } from "./fixtures";

// A developer in mainland China: the estimate starts from the reader's time zone.
test.use({ timezoneId: "Asia/Shanghai" });

// From the offers to a shared comparison and its end, as a person goes: once in each language.

const EXPORTS = [
  "public/samples/completions-may-june-2024.csv",
  "public/samples/cost-may-june-2024.csv",
];

const WORDS = {
  en: {
    offers: "Offers",
    zhipu: /150M/,
    estimate: "Estimate",
    choose: "Choose files",
    complete: "Complete",
    cheapest: /costs least: about/,
    title: "Title (optional)",
    create: "Create link",
    link: "Link",
    revoke: "Revoke this link",
    revoked: /^Revoked: the link no longer works/,
    restore: "Restore the link",
    other: "zh",
  },
  zh: {
    offers: "优惠",
    zhipu: /1\.5\s?亿/,
    estimate: "估算",
    choose: "选择文件",
    complete: "完整",
    cheapest: /最便宜：365 天约/,
    title: "标题（可不填）",
    create: "生成链接",
    link: "链接",
    revoke: "撤销这个链接",
    revoked: /^已撤销/,
    restore: "恢复链接",
    other: "en",
  },
} as const;

for (const locale of ["en", "zh"] as const) {
  const words = WORDS[locale];
  test(`from the offers to a shared comparison and its end (${locale})`, async ({
    page,
    browser,
    watched,
  }) => {
    await page.goto(`/${locale}`);
    await page.getByRole("banner").getByRole("link", { name: words.offers }).click();
    await expect(page.getByText(words.zhipu).first()).toBeVisible();

    await page.getByRole("banner").getByRole("link", { name: words.estimate }).click();
    await page.getByLabel(words.choose).setInputFiles(EXPORTS);
    await expect(page.getByText(words.complete, { exact: true })).toHaveCount(2);

    await expect(page.locator("[data-verdict]")).toContainText(words.cheapest);
    const verdict = await page.locator("[data-verdict]").textContent();
    expect(watched.requests.filter(({ method }) => method !== "GET")).toEqual([]);

    await page.getByLabel(words.title).fill("May and June 移动");
    await page.getByRole("button", { name: words.create }).click();
    const url = await page.getByRole("textbox", { name: words.link, exact: true }).inputValue();
    const posts = watched.requests.filter(({ method }) => method === "POST");
    expect(posts.map((request) => new URL(request.url).pathname)).toEqual(["/api/v1/shares"]);
    expect(posts[0]?.body).not.toContain("completions-may-june");

    const context = await browser.newContext({ locale: locale === "zh" ? "zh-CN" : "en-GB" });
    const stranger = await context.newPage();
    await stranger.goto(url);
    await expect(stranger).toHaveURL(new RegExp(`/${locale}/s/`));
    await expect(stranger.getByRole("heading", { name: "May and June 移动" })).toBeVisible();
    await expect(stranger.locator("[data-verdict]")).toHaveText(verdict ?? "");
    await stranger.goto(stranger.url().replace(`/${locale}/`, `/${words.other}/`));
    await expect(stranger.locator("[data-verdict]")).toBeVisible();

    await page.getByRole("button", { name: words.revoke }).click();
    await expect(page.getByText(words.revoked)).toBeVisible();
    expect((await stranger.reload())?.status()).toBe(404);
    await page.keyboard.press("Tab"); // whoever has no mouse goes on from where they are
    await expect(page.getByRole("button", { name: words.restore })).toBeFocused();
    await page.getByRole("button", { name: words.restore }).click();
    await expect(page.getByRole("textbox", { name: words.link, exact: true })).toHaveValue(url);
    expect((await stranger.reload())?.status()).toBe(200);
    await context.close();
  });
}

test("controls re-rank, and a typed month needs no export", async ({ page }) => {
  await page.goto("/en/estimate");
  await page.getByText("No export? Type a month in").click();
  await page.getByLabel("Input tokens").fill("2000M");
  await page.getByLabel("Output tokens").fill("400M");
  await page.getByRole("button", { name: "Compare" }).click();
  const first = page.locator("tr[data-vendor]").first();
  await expect(first).toBeVisible();
  const before = await first.textContent();
  await page.getByLabel(/^Horizon/).fill("30");
  await expect(page.getByRole("columnheader", { name: "Cost over 30 days" })).toBeVisible();
  expect(await first.textContent()).not.toBe(before);
  await page.getByRole("radio", { name: "Steady state, no grants" }).check({ force: true });
  await expect(page.locator("th[aria-sort]")).toHaveText(/Place/);
  await page.getByRole("columnheader", { name: "Per 30 days after" }).getByRole("button").click();
  await expect(page.getByRole("columnheader", { name: "Per 30 days after" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
});
