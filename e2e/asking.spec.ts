import { expect, expectAccessible, test } from "./fixtures";

// What can be asked of the catalogue, with scripts and without.

test("a question nothing answers offers the nearest one that something does", async ({ page }) => {
  await page.goto("/en/offers?q=baidu&kind=continued-access&asOf=2024-07-09");
  await expect(page.getByText("No matches")).toBeVisible();
  const wider = page.getByRole("link", { name: /^Without “Search”/ });
  await expect(wider).toHaveText("Without “Search”: 1 offer");
  await wider.click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("Azure OpenAI");
  await expect(page).toHaveURL("/en/offers?kind=continued-access&asOf=2024-07-09");
});

test("worth puts the dearest first and says how", async ({ page }) => {
  await page.goto("/en/offers?asOf=2024-07-09&sort=worth");
  await expect(page.locator("[data-offer]").filter({ hasText: "Zhipu" }).first()).toContainText(
    "worth ¥5,100 at list price",
  );
  await expect(page.getByText(/Converted at ¥\d/)).toBeVisible();
});

test("a region nobody documents is its own answer", async ({ page }) => {
  await page.goto("/en/offers");
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByLabel("Your region").selectOption("HK");
  await expect(page).toHaveURL("/en/offers?region=HK");
  await expect(page.getByRole("heading", { level: 2 })).toContainText([
    "Azure OpenAI goes on in Hong Kong",
  ]);
  await page.getByLabel("Your region").selectOption("unknown");
  expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(40);
});

test("an offer is read as of the day in its address", async ({ page }) => {
  await page.goto("/en/offers/tencent-2024?asOf=2024-07-09");
  const ticket = page.locator(".ticket");
  await expect(ticket).toContainText("Claimable");
  await page.getByText("Today", { exact: true }).click();
  await expect(ticket).toContainText("Ended");
  await expect(page).toHaveURL("/en/offers/tencent-2024");
  await page.goto("/en/offers/alibaba-std?asOf=2024-07-09");
  await expect(ticket).toContainText("Not reported by 9 Jul 2024.");
});

test("a source is not there before its day, and its link says whether anyone looked", async ({
  page,
}) => {
  await page.goto("/en/sources?asOf=2024-07-01");
  await expect(page.locator("#reuters-2024-06-25")).toBeVisible();
  await expect(page.locator("#the-batch-2024-07-03")).toBeHidden();
  await page.getByText("9 July 2024", { exact: true }).click();
  await expect(page.locator("#the-batch-2024-07-03")).toBeVisible();
  await expect(page.locator("#the-batch-2024-07-03")).toContainText("Link not checked");
  await expect(page.locator("#volcengine-doc-1263512")).toContainText("Moved by 25 Sep 2026");
  await expect(page.getByRole("heading", { name: /Countries OpenAI supports/ })).toBeVisible();
});

test("T15: a record nobody has checked for ninety days says so", async ({ page }) => {
  for (const [now, isOld] of [
    ["2026-11-22T12:00:00Z", false], // 58 days after its newest source
    ["2026-12-24T12:00:00Z", false],
    ["2026-12-26T12:00:00Z", true],
  ] as const) {
    await page.clock.setFixedTime(now);
    await page.goto("/en/offers/gemini");
    await expect(page.getByText(/^Last source: .+, 25 Sep 2026/).first()).toBeVisible();
    await expect(page.getByText("Over 90 days ago.").first()).toBeVisible({ visible: isOld });
  }
});

test("the facts that search engines read are an offer in schema.org's words", async ({ page }) => {
  await page.goto("/en/offers/tencent-2024");
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(text ?? "")).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Offer",
    validThrough: "2024-07-31",
    offeredBy: { "@type": "Organization", name: "Tencent Cloud (Hunyuan)" },
  });
});

test("the feed tells of offers and of prices; the API answers every filter and day", async ({
  request,
}) => {
  const feed = await (await request.get("/feed.xml")).text();
  expect(feed.split("<entry>")[0]).toContain("<name>Banjia</name>"); // a feed has one author
  expect(feed).toContain("(first reported)");
  expect(feed).toMatch(/→ [^<]+(, first seen)?\]\]>/);
  expect(feed).toContain("The catalogue was edited");
  const slugs = async (query: string) => {
    const { offers } = await (await request.get(`/api/v1/offers?${query}`)).json();
    return offers.map(({ slug }: { slug: string }) => slug);
  };
  expect(await slugs("region=HK")).toEqual(["azure-2024-hk"]);
  expect(await slugs("asOf=2024-07-09&eligibility=openai-user&compatible=true")).toContain(
    "zhipu-2024-moving",
  );
  const of = async (path: string) => (await request.get(`/api/v1/${path}`)).json();
  const { models } = await of("models?asOf=2024-07-09");
  const glm4 = models.find(({ id }: { id: string }) => id === "glm-4");
  expect(glm4.price.perMillion.inputUncached).toBe("100");
  const { vendors } = await of("vendors?asOf=2024-07-09");
  const tencent = vendors.find(({ slug }: { slug: string }) => slug === "tencent");
  expect(tencent.offers).toContainEqual({ slug: "tencent-2024", status: "claimable" });
  const { sources } = await of("sources?asOf=2024-07-01");
  expect(sources.map(({ slug }: { slug: string }) => slug)).not.toContain("the-batch-2024-07-03");
});

test("the conditions of an offer settle whether one can claim it", async ({ page }) => {
  await page.goto("/en/offers/unisound");
  const verdict = page.getByRole("status").filter({ hasText: /condition/ });
  await expect(verdict).toContainText("Some conditions are still open");
  const answer = (value: string) => page.locator(`.checklist input[value="${value}"]`);
  await answer("yes").first().check();
  await answer("yes").last().check();
  await expect(verdict.getByText("You meet all documented conditions")).toBeVisible();
  await answer("no").last().check();
  await expect(verdict.getByText("You do not meet a documented condition")).toBeVisible();
  await expectAccessible(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is filtered by its form, on the server", async ({ page }) => {
    await page.goto("/en/offers");
    await page.getByLabel("Another date").fill("2024-07-09");
    await page.getByRole("searchbox").fill("搬家");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/q=%E6%90%AC%E5%AE%B6/);
    await expect(page.getByText("2 offers on 9 Jul 2024")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(
      "Special house-moving plan for OpenAI API users",
    );
    await page.getByLabel("Kind").selectOption("credit");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("link", { name: /^Without “Kind”/ }).click();
    await expect(page.getByText("2 offers on 9 Jul 2024")).toBeVisible();
  });

  test("the checklist decides without scripts", async ({ page }) => {
    await page.goto("/zh/offers/tencent-2024");
    await page.locator('.checklist input[value="no"]').check();
    await expect(page.getByText("有一项已知条件不符", { exact: false })).toBeVisible();
  });
});

test("evidence is of a day, says what to read again, and the API says the same", async ({
  page,
  request,
}) => {
  await page.goto("/en/evidence");
  const table = page.getByRole("table", { name: "What ages out when" });
  const rows = table.locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  await expect(page.locator("[data-most-helpful]")).toContainText("Last read on");
  const now = await (await request.get("/api/v1/evidence")).json();
  await expect(rows).toHaveCount(now.readings.length);
  const days = now.readings.map(({ holdsUntil }: { holdsUntil: string }) => holdsUntil);
  expect(days).toEqual(days.toSorted());
  await page.getByRole("link", { name: "9 July 2024" }).click();
  await expect(page).toHaveURL("/en/evidence?asOf=2024-07-09");
  const then = await (await request.get("/api/v1/evidence?asOf=2024-07-09")).json();
  await expect(rows).toHaveCount(then.readings.length);
  expect(then.readings.length).toBeLessThan(now.readings.length);
  await page.goto("/en/evidence?asOf=2021-01-01");
  await expect(page.getByText("Nothing on this day")).toBeVisible();
});

test("evidence of another day that does not come says so, and can be asked for again", async ({
  page,
  watched,
}) => {
  await page.goto("/zh/evidence");
  await page.route("**/api/v1/evidence?*", (route) => route.abort());
  await page.getByRole("link", { name: "2024年7月9日" }).click();
  await expect(page.getByText("这一天的数据没有加载成功")).toBeVisible();
  await page.unroute("**/api/v1/evidence?*");
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("table", { name: "各项何时过期" })).toBeVisible();
  const others = watched.problems.filter((text) => !text.includes("ERR_FAILED"));
  expect(others).toEqual([]);
  watched.problems.length = 0;
});

test("when readings are old the list leads with what was seen last, says so, and says how one is made", async ({
  page,
  request,
}) => {
  await page.goto("/en/offers?asOf=2027-06-01");
  const note = page.getByText(/^On 1 Jun 2027, no offer can be claimed or was seen within 90 days/);
  await expect(note).toContainText(/\d+ more were last seen on \d+ \w+ 2026 or earlier, not since/);
  const first = page.locator("[data-offer]").first();
  await expect(first).toContainText(/seen \d+ \w+ 2026, not since/);
  const { reading, offers } = await (await request.get("/api/v1/offers?asOf=2027-06-01")).json();
  expect(reading).toMatchObject({ current: 0, seenOn: expect.stringMatching(/^2026-/) });
  expect(offers[0]).toMatchObject({ status: "stale" });
  await note.getByRole("link", { name: "How a reading is made" }).click();
  await expect(page.getByRole("heading", { name: "How a reading is made" })).toBeInViewport();
});
