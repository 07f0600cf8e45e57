import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// What a reader feels, in the browser's own measures, on a slow phone's processor. The times are printed,
// not judged: another machine has others. That nothing jumps holds on every machine.

const PAGES = ["", "/offers", "/offers/zhipu-2024-moving", "/estimate", "/models", "/sources"];

interface Felt {
  lcp: number;
  cls: number;
  inp: number;
}

/** Keeps the browser's measures in the page, from its first byte on. */
function watchFelt() {
  const felt: Felt = { lcp: 0, cls: 0, inp: 0 };
  Object.assign(window, { felt });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  observe("largest-contentful-paint", ({ startTime }) => {
    felt.lcp = startTime;
  });
  observe("layout-shift", (entry) => {
    if (Reflect.get(entry, "hadRecentInput") !== true)
      felt.cls += Number(Reflect.get(entry, "value"));
  });
  observe("event", (entry) => {
    if (Reflect.get(entry, "interactionId")) felt.inp = Math.max(felt.inp, entry.duration);
  });
}

const feltIn = (page: Page) => page.evaluate(() => Reflect.get(window, "felt") as Felt);

async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

/** A line on which scripts come long after the page. */
async function slowLine(page: Page) {
  const session = await page.context().newCDPSession(page);
  const rate = { downloadThroughput: 80_000, uploadThroughput: 80_000 };
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 300, ...rate });
}

test("nothing jumps on a slow line: shares made here, a share, a private one, a sample", async ({
  page,
}) => {
  test.slow(); // a slow line
  await page.goto("/en/estimate?sample=1");
  await page.getByLabel("Private link").check();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = page.getByRole("textbox", { name: "Link", exact: true });
  const sealed = await link.inputValue();
  await page.reload();
  await page.getByRole("button", { name: "Create link" }).click();
  const open = await link.inputValue();
  await page.addInitScript(watchFelt);
  await slowLine(page);
  const verdict = page.locator("[data-verdict]");
  for (const [url, shown] of [
    ["/en/shares", page.locator("[data-share]").first()],
    [open, verdict],
    [sealed, verdict],
    ["/en/estimate?sample=1", verdict],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(url);
    await expect(shown).toBeAttached({ timeout: 60_000 });
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))),
    );
    expect((await feltIn(page)).cls, url).toBeLessThan(0.02);
  }
});

for (const locale of ["en", "zh"]) {
  test(`nothing jumps while a page in ${locale} loads and is used`, async ({ page }, info) => {
    await page.addInitScript(watchFelt);
    await slowDown(page);
    for (const path of PAGES) {
      await page.goto(`/${locale}${path}`);
      await page.getByRole("button", { name: /Ctrl K/ }).click();
      await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
      await page.keyboard.type("glm");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))),
      );
      const { lcp, cls, inp } = await feltIn(page);
      const line = `LCP ${lcp.toFixed(0)} ms, CLS ${cls.toFixed(3)}, INP ${inp.toFixed(0)} ms`;
      info.annotations.push({ type: `/${locale}${path}`, description: line });
      process.stdout.write(`felt /${locale}${path}: ${line}\n`);
      expect(cls, path).toBeLessThan(0.02);
    }
  });
}
