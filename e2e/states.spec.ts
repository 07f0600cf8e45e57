import { expect, expectAccessible, test } from "./fixtures";

// What is seldom seen: no connection, small and enlarged screens, paper, the reader's own colours.

const PAGES = [
  "",
  "/offers",
  "/offers/zhipu-2024-moving",
  "/estimate",
  "/nothing-here",
  "/docs/ui",
];

test("being offline is said, and taken back", async ({ page, context, watched }) => {
  await page.goto("/en");
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toHaveCount(0);
  // The browser notes each fetch it could not make meanwhile; nothing else may have gone wrong.
  const others = watched.problems.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED"));
  expect(others).toEqual([]);
  watched.problems.length = 0;
});

test("what cannot be fetched without a connection says so, and the page stays", async ({
  page,
  context,
  watched,
}) => {
  await page.goto("/zh/offers");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("优惠");
  await page.getByRole("banner").getByRole("button").first().focus();
  await context.setOffline(true);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("alert").filter({ hasText: "一部分没能加载" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("优惠");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alert").filter({ hasText: "一部分没能加载" })).toHaveCount(0);
  await page.getByText("表格", { exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  watched.problems.length = 0; // the browser notes each fetch it could not make
});

for (const [name, viewport] of [
  ["320 px", { width: 320, height: 640 }],
  ["200 %", { width: 640, height: 450 }],
] as const) {
  test(`nothing scrolls sideways at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of ["en", "zh"].flatMap((locale) => PAGES.map((p) => `/${locale}${p}`))) {
      await page.goto(path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}

test("every page holds in forced colours and on paper", async ({ page }) => {
  test.slow();
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  for (const path of PAGES) {
    await page.goto(`/en${path}`);
    await expectAccessible(page);
  }
  // What is transparent would be drawn: only the page one is on keeps its line.
  await page.goto("/en/offers");
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const links = page.getByRole("navigation", { name: "Main" }).getByRole("link");
  const [here, ...others] = await links.evaluateAll((all) =>
    all.map((link) => getComputedStyle(link).borderBottomColor),
  );
  expect(here).not.toBe(ground);
  expect(new Set(others)).toEqual(new Set([ground]));
  await page.emulateMedia({ media: "print" });
  await page.goto("/en/compare?offers=zhipu-2024-moving,baidu-2024-inclusive&asOf=2024-07-09");
  await expect(page.getByText("Offers on 9 Jul 2024")).toBeVisible();
  await expect(page.getByText("Add an offer")).toBeHidden();
  await page.goto("/en/offers/zhipu-2024-moving");
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("without scripts every page is there to be read", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, text] of [
    ["", "vendors answered"],
    ["/offers", "Special house-moving plan"],
    ["/offers/zhipu-2024-moving", "150M"],
    ["/vendors/zhipu", "GLM"],
    ["/models", "gpt-4o-2024-05-13"],
    ["/compare?offers=zhipu-2024-moving", "Comparing needs JavaScript"],
    ["/sources", "Where sources differ"],
    ["/evidence", "What ages out when"],
    ["/estimate", "Where do I find my export?"],
    ["/nothing-here", "Nothing lives at this address"],
    ["/offers/no-such-offer", "Nothing lives at this address"],
    ["/s/unknown", "No comparison behind this link"],
  ] as const) {
    await page.goto(`/en${path}`);
    await expect(
      page.getByRole("main").getByText(text).filter({ visible: true }).first(),
      path,
    ).toBeVisible();
  }
  await context.close();
});

test("what is not there answers 404, kept or not", async ({ request }) => {
  for (const path of [
    "/en/nothing-here",
    "/zh/offers/no-such-offer",
    "/en/vendors/nobody",
    "/en/s/unknown",
    "/en/suggestions/unknown",
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test("the manifest and its icons answer", async ({ request }) => {
  const manifest = await (await request.get("/manifest.webmanifest")).json();
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});
