import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import type pg from "pg";
import { codeOf } from "@/test/totp";
import { expect, expectAccessible } from "./fixtures";

const PASSWORD = "a sentence nobody has said";

interface Entered {
  readonly origin: string;
  readonly database: pg.Client;
  readonly name: string;
  readonly email: string;
  readonly role?: "owner" | "editor";
}

/** What the first start prints; a later start on the same database prints none. */
async function setupPath(database: pg.Client, role: string): Promise<string> {
  const token = randomBytes(16).toString("base64url");
  await database.query(
    "insert into setup_links (token_hash, role, expires_at) values ($1, $2::editor_role, now() + interval '1 hour')",
    [createHash("sha256").update(token).digest(), role],
  );
  return `/en/admin/setup#${token}`;
}

/** Makes an account by a setup link, sets up both factors and signs in, by keyboard. */
export async function enterDesk(page: Page, entered: Entered): Promise<void> {
  const { origin, database, name, email, role = "owner" } = entered;
  await page.goto(origin + (await setupPath(database, role)));
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/admin/sign-in");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("The desk opens with a second factor only.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Set it up" }).press("Enter");
  const key = await page.getByText("Or type this key:").locator("code").textContent();
  await expectAccessible(page);
  await page.getByLabel("Six digits from your app").fill(codeOf(key ?? ""));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/admin");
}

/** Nothing stands out of the window at the widths of a phone, a tablet and a screen. */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width} px`).toBe(0);
  }
}
