import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

type Files = Parameters<Locator["setInputFiles"]>[0];

/** Tab by Tab to what a keyboard can reach; fails where it cannot. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let n = 0; n < 400; n++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not get there");
}

/** Tab by Tab to it, then Enter. */
export async function press(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Opens the browser's chooser by keyboard, and chooses these. */
export async function give(page: Page, button: string, files: Files) {
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.getByLabel(button, { exact: true }));
  await (await chooser).setFiles(files);
}
