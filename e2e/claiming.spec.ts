import { expect, expectAccessible, test } from "./fixtures";
import { openSample } from "./sample";

// How an offer is taken: the vendor's own address, the steps, the switch; and how a record is corrected.

const WORDS = {
  en: {
    claim: "Claim at Jina AI",
    check: "Check at Jina AI",
    kit: "Switch to it",
    limited: "Limited",
    addresses: "Addresses",
    console: "Console",
    goTo: /^(Claim at|Open|Go to|Read) /,
    suggest: "Suggest a correction",
    what: "What is wrong",
    after: "Right value",
    words: "Words of the source",
    source: "Address of the source",
    make: "Review",
    unquoted: "The quoted words do not name 20000000.",
    ready: "Ready to send",
    download: "Download instead",
    send: "Send",
    sent: "Thank you, it was sent",
    status: "See its status",
    waiting: "Waiting to be read",
  },
  zh: {
    claim: "去Jina AI领取",
    check: "去Jina AI查看",
    kit: "迁移要点",
    limited: "受限",
    addresses: "官方地址",
    console: "控制台",
    goTo: /^(去|打开|前往|查看)/,
    suggest: "提出更正",
    what: "哪里有误",
    after: "正确内容",
    words: "来源原文",
    source: "来源地址",
    make: "查看",
    unquoted: "引用的原文没有提到 20000000。",
    ready: "可以发送了",
    download: "改为下载",
    send: "发送",
    sent: "已发送，谢谢",
    status: "查看处理状态",
    waiting: "等待处理",
  },
} as const;

for (const locale of ["en", "zh"] as const) {
  const words = WORDS[locale];

  test(`an offer leads to the vendor's own address, and says the steps (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/offers/jina?asOf=2026-11-30`);
    const claim = page.getByRole("link", { name: words.claim });
    await expect(claim).toHaveAttribute("href", "https://jina.ai/embeddings/");
    await expect(page.getByRole("listitem").filter({ hasText: "GitHub" }).first()).toBeVisible();
    await page.goto(`/${locale}/offers/jina?asOf=2027-06-01`);
    await expect(page.getByRole("link", { name: words.check })).toBeVisible();
    await expect(claim).toBeHidden();
  });

  test(`a vendor's page has what the switch takes (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/vendors/zhipu`);
    await expect(page.getByRole("heading", { name: words.kit })).toBeVisible();
    await expect(page.locator("#kit")).toContainText(
      "+ OPENAI_BASE_URL=https://open.bigmodel.cn/api/paas/v4",
    );
    await expect(page.locator("#kit")).toContainText(/\+ MODEL=glm/i);
    await expect(page.locator("#kit")).toContainText("https://api.z.ai/api/paas/v4");
    await expect(page.locator("#kit").getByText(words.limited)).toBeVisible();
    await expect(page.getByRole("heading", { name: words.addresses, exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: words.console, exact: true })).toHaveAttribute(
      "href",
      /^https:\/\/open\.bigmodel\.cn\//,
    );
    await expectAccessible(page);
    // A vendor without an offer is one touch away as well.
    await page.goto(`/${locale}/vendors/anthropic`);
    await expect(page.locator("main header a").first()).toHaveAccessibleName(words.goTo);
  });

  test(`the verdict and its row lead to one address of the vendor's own (${locale})`, async ({
    page,
  }) => {
    await openSample(page, locale);
    const inRow = page.locator("tr[data-vendor] th a").first();
    await expect(inRow).toHaveAccessibleName(words.goTo);
    await expect(inRow).toHaveAttribute("href", /^https:/);
    const inVerdict = page.locator(":has(> [data-verdict]) a").first();
    await expect(inVerdict).toHaveAccessibleName(words.goTo);
    await expect(inVerdict).toHaveAttribute("href", (await inRow.getAttribute("href")) ?? "");
  });

  test(`a correction becomes a file or is sent, by keyboard (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/offers/jina`);
    await page.getByText(words.suggest).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel(words.what).selectOption({ index: 4 });
    await page.getByLabel(words.after).fill("20000000");
    await page.getByLabel(words.words).fill("Every key has 10 million tokens.");
    await page.getByLabel(words.source).fill("https://jina.ai/embeddings/");
    await page.keyboard.press("Enter");
    await expect(page.getByText(words.unquoted)).toBeVisible();
    await page.getByLabel(words.words).fill("Every key has 20 million tokens.");
    await page.getByRole("button", { name: words.make, exact: true }).press("Enter");
    const made = page.getByRole("status").filter({ hasText: words.ready });
    await expect(made).toContainText('"field": "grants.key.tokens"');
    await expect(made).toContainText('"before": "10000000"');
    await expectAccessible(page);
    const saved = page.waitForEvent("download");
    await made.getByRole("button", { name: words.download }).press("Enter");
    expect((await saved).suggestedFilename()).toBe("proposal-jina.json");
    await made.getByRole("button", { name: words.send, exact: true }).press("Enter");
    await expect(page.getByRole("status").filter({ hasText: words.sent })).toBeVisible();
    await page.getByRole("link", { name: words.status }).press("Enter");
    await expect(page.getByText(words.waiting)).toBeVisible();
    await expect(page.getByText("Every key has 20 million tokens.")).toBeVisible();
    await expectAccessible(page);
  });
}
