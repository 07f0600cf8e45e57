import { expect, test } from "@playwright/test";
import { expectAccessible } from "./fixtures";
import { type Instances, startInstances } from "./instances";

// What a reader sees when a page cannot be made: its database answers, but not with what the page asks for.

test.describe.configure({ mode: "serial" });

let instances: Instances;
test.beforeAll(async ({ baseURL }) => {
  const port = Number(new URL(baseURL ?? "").port);
  instances = await startInstances(port, { name: "e2e_failed_page", firstPort: port + 2_000 });
});
test.afterAll(() => instances.stop());

test("a page whose making fails says so in its language, and trying again asks anew", async ({
  page,
}) => {
  const { origins, database } = instances;
  // It has a connection by now: opening one on a busy machine is another failure.
  expect((await page.request.get(`${origins[0]}/api/v1/vendors`)).status()).toBe(200);
  await database.query("alter table vendors rename to vendors_away");
  try {
    expect((await page.goto(`${origins[0]}/zh/vendors/groq`))?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("我们这边出错了");
    await expect(page).toHaveTitle("我们这边出错了");
    await expect(page.getByText(/^错误代码 \d+$/)).toBeVisible();
    await expect(page.getByRole("link", { name: "回首页", exact: true })).toBeVisible();
    await expectAccessible(page);
  } finally {
    await database.query("alter table vendors_away rename to vendors");
  }
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Groq");
});

test("where the frame fails too, what is left says so in its language", async ({ page }) => {
  const { origins, database } = instances;
  await database.query("alter table vendors rename to vendors_away");
  try {
    const address = `${origins[0]}/zh/vendors/mistral`;
    // The switch of the looks is a part of the frame: without its piece the frame cannot be drawn.
    await page.route("**/_next/static/chunks/*.js", async (route) => {
      const answer = await route.fetch();
      const isFrame = (await answer.text()).includes("banjia:theme");
      return isFrame ? route.abort() : route.fulfill({ response: answer });
    });
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("页面没能加载");
    await expect(page).toHaveTitle("页面没能加载");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await expect(page.getByRole("banner")).toHaveCount(0);
    await expectAccessible(page);
  } finally {
    await database.query("alter table vendors_away rename to vendors");
  }
});
