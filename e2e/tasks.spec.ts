import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// Three errands of somebody new, on a phone, counted in touches. docs/look.md has the numbers.

test.use({
  timezoneId: "Asia/Shanghai",
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
});

function touches(page: Page) {
  let count = 0;
  return {
    tap: async (target: Locator) => {
      count++;
      await target.tap();
    },
    choose: async (name: string, label: string) => {
      count++;
      await page.getByLabel(name, { exact: true }).selectOption({ label });
    },
    count: () => count,
  };
}

test("the largest grant that can still be claimed is four touches away", async ({ page }) => {
  const hand = touches(page);
  await page.goto("/en");
  await hand.tap(page.getByRole("banner").getByRole("link", { name: "Offers" }));
  await hand.tap(page.getByRole("button", { name: /^Filters/ }));
  await hand.choose("Status", "Claimable");
  await hand.choose("Order", "Largest grant");
  await expect(page).toHaveURL(/status=claimable/);
  // No offer documents a last day still to come, on most days: then those that may run are one touch on.
  const beside = page.getByRole("main").getByRole("link", { name: /^Standing offers/ });
  const tickets = page.locator("main [data-offer]");
  await expect(tickets.first().or(beside)).toBeVisible();
  if ((await tickets.count()) === 0) await beside.tap();
  await expect(tickets.first()).toBeVisible();
  expect(hand.count()).toBe(4);
});

test("what leaving costs is one touch and one file away, and a link to it two more", async ({
  page,
}) => {
  const hand = touches(page);
  await page.goto("/en");
  const chooser = page.waitForEvent("filechooser");
  await hand.tap(page.getByLabel("Choose export files"));
  await (await chooser).setFiles(["public/samples/completions-may-june-2024.csv"]);
  await expect(page.locator("[data-verdict]")).toContainText("costs least: about");
  await expect(page.locator("[data-verdict]")).toBeInViewport();
  expect(hand.count()).toBe(1);

  await hand.tap(page.getByRole("button", { name: "Create link" }));
  await expect(page.getByRole("textbox", { name: "Link", exact: true })).toHaveValue(/\/s\//);
  await expect(page.getByRole("textbox", { name: "Link", exact: true })).toBeInViewport();
  // The first is the link's; the other copies the code that deletes it, which no colleague should get.
  await hand.tap(page.getByRole("button", { name: "Copy", exact: true }).first());
  expect(hand.count()).toBe(3);
});
