import { expect, test } from "./fixtures";

test("a private link is a start of one's own with its key, and none without", async ({
  page,
  browser,
}) => {
  await page.goto("/en/estimate?sample=1");
  await page.getByLabel("Private link").check();
  await page.getByRole("button", { name: "Create link" }).click();
  const url = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  const context = await browser.newContext();
  const reader = await context.newPage();
  await reader.goto(url);
  const verdict = (await reader.locator("[data-verdict]").textContent()) ?? "";
  await reader.getByRole("link", { name: "Start from this comparison" }).click();
  await expect(reader).toHaveURL(/\/en\/estimate\?from=[\w-]{22}#k=[\w-]{43}$/);
  await expect(reader.locator("[data-verdict]")).toHaveText(verdict);
  for (const fragment of ["", `#k=${"A".repeat(43)}`]) {
    await reader.goto("about:blank");
    const asked = reader.waitForResponse(/\/api\/v1\/shares\//);
    await reader.goto(`/en/estimate?from=${url.split("#")[0]?.slice(-22)}${fragment}`);
    await asked;
    await expect(reader.getByRole("alert").filter({ hasText: "cannot be opened" })).toBeVisible();
    await expect(reader.getByText("Drop your OpenAI exports here")).toBeVisible();
    await expect(reader.locator("[data-verdict]")).toHaveCount(0);
  }
  await context.close();
});

test("a typed month travels in the link itself: nothing is sent, and junk is refused kindly", async ({
  page,
  watched,
}) => {
  await page.goto("/en/estimate");
  await page
    .getByText("No export? Type a month in")
    .or(page.locator("summary").first())
    .first()
    .click();
  await page.getByLabel("Input tokens").first().fill("20M");
  await page.getByLabel("Output tokens").first().fill("4M");
  await page
    .getByRole("button", { name: "Compare" })
    .or(page.locator("form button[type=submit]"))
    .first()
    .click();
  await expect(page.locator("[data-verdict]")).toBeVisible();
  const verdict = (await page.locator("[data-verdict]").textContent()) ?? "";
  const link = page.getByRole("textbox", { name: "Link without storing anything" });
  const url = await link.inputValue();
  await page.goto("about:blank");
  await page.goto(url);
  await expect(page.locator("[data-verdict]")).toHaveText(verdict);
  const fragment = url.split("#u=")[1] ?? "";
  for (const { method, body, url: asked } of watched.requests) {
    expect([method, body]).toEqual(["GET", ""]);
    expect(asked).not.toContain(fragment);
  }
  await page.goto("about:blank");
  await page.goto(`${url.slice(0, -9)}`);
  await expect(page.getByRole("alert").filter({ hasText: "cannot be read" })).toBeVisible();
});
