import { readFile } from "node:fs/promises";
import ical from "node-ical";
import { expect, test } from "./fixtures";

test("find Zhipu's plan in Chinese by 搬家, as of the block and today", async ({ page }) => {
  await page.goto("/zh/offers?asOf=2024-07-09");
  await page.getByRole("searchbox").fill("搬家");
  const ticket = page.getByRole("listitem").filter({ hasText: "智谱" });
  await expect(ticket.first()).toContainText("1.5亿");
  await page.getByText("今天", { exact: true }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(ticket.first()).toContainText(/已结束|长期有效|近期未核实|无截止日/);
  await expect(ticket.first()).not.toContainText("可领取");
});

for (const q of ["百度", "Baidu", "ERNIE", "文心"]) {
  test(`${q} finds Baidu`, async ({ page }) => {
    await page.goto(`/en/offers?asOf=2024-07-09&q=${encodeURIComponent(q)}`);
    await expect(page.getByRole("link", { name: /Inclusive/ }).first()).toBeVisible();
  });
}

test("three offers side by side are saved exactly as shown", async ({ page }) => {
  await page.goto(
    "/en/compare?offers=zhipu-2024-moving,baidu-2024-inclusive,tencent-2024&asOf=2024-07-09",
  );
  await expect(page.getByRole("columnheader")).toHaveCount(3);
  const shown = await page.locator("tbody tr").first().locator("td").allInnerTexts();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.split("\r\n")[1]).toBe(["Status", ...shown].join(","));
  await page
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await expect(page.getByRole("columnheader")).toHaveCount(2);
  await expect(page).toHaveURL(/offers=baidu-2024-inclusive,tencent-2024/);
});

test("the calendar holds Tencent's last day, and one vendor's only its own", async ({
  request,
}) => {
  const all = ical.parseICS(await (await request.get("/calendar.ics")).text());
  const events = Object.values(all).filter((entry) => entry?.type === "VEVENT");
  const tencent = events.find((event) => String(event.uid).startsWith("tencent-2024-last-day"));
  expect(String(tencent?.uid)).toContain("2024-07-31");
  const one = await (await request.get("/calendar.ics?vendor=tencent&lang=zh")).text();
  for (const entry of Object.values(ical.parseICS(one))) {
    if (entry?.type === "VEVENT") expect(String(entry.summary)).toContain("腾讯");
  }
  expect((await request.get("/calendar.ics?vender=tencent")).status()).toBe(400);
});

test("the models page prices the same model of two years in two ways", async ({ page }) => {
  await page.goto("/en/models?asOf=2024-07-09&model=gpt-4o-2024-05-13");
  const moves = page.getByRole("table").first();
  await expect(moves).toContainText("glm-4");
  await page.goto("/en/models?model=gpt-4o-2024-05-13");
  await expect(moves).toContainText("GLM-5.3");
});
