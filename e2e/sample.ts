import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ical from "node-ical";
import { expect } from "./fixtures";

// What several journeys through an estimate of the sample share.

export async function openSample(page: Page, locale = "en") {
  await page.goto(`/${locale}/estimate?sample=1`);
  await expect(page.locator("[data-verdict]")).toBeVisible();
}

/** Presses a button that saves a file, and reads it. */
export async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: await readFile(path) };
}

/** A chart is drawn, has its table beneath, and is kept as an SVG without our styles and as a PNG. */
export async function checkChart(page: Page, name: string, twin: string) {
  const chart = page.locator(`[data-chart="${name}"]`);
  await chart.scrollIntoViewIfNeeded(); // it is drawn for those who come to it
  await expect(chart.locator("[data-drawing] svg").first()).toBeVisible();
  await chart.getByText(twin).click();
  await expect(chart.getByRole("table").locator("tbody tr").first()).toBeVisible();
  const svg = await saved(page, () => chart.getByRole("button", { name: /^SVG/ }).click());
  expect(svg.name).toBe(`${name}.svg`);
  const text = svg.bytes.toString("utf8");
  expect(text).toMatch(/^<svg [^>]*width="\d+"/);
  expect(text).not.toMatch(/class=|style=|var\(/);
  const png = await saved(page, () => chart.getByRole("button", { name: /^PNG/ }).click());
  expect([...png.bytes.subarray(1, 4)]).toEqual([..."PNG"].map((c) => c.charCodeAt(0)));
  expect(png.bytes.length).toBeGreaterThan(3_000);
}

/** The titles of a calendar's events. */
export function titlesOf(ics: Buffer): string[] {
  const events = Object.values(ical.sync.parseICS(ics.toString("utf8")));
  return events.map((event) => (event?.type === "VEVENT" ? String(event.summary) : ""));
}
