import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

/** What a page did that it must not: errors in its console, requests to other hosts. */
interface Watch {
  readonly problems: string[];
  readonly requests: { readonly method: string; readonly url: string; readonly body: string }[];
}

/** What a page is made of: none of it may be missing. */
const ASSETS: ReadonlySet<string> = new Set(["stylesheet", "script", "image", "font", "manifest"]);

function watch(page: Page, origin: string): Watch {
  const problems: string[] = [];
  const requests: Watch["requests"] = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404 (Not Found)")) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (response.status() >= 400 && ASSETS.has(type)) {
      problems.push(`${response.status()}: ${response.url()}`);
    }
  });
  page.on("request", (request) => {
    const url = request.url();
    requests.push({ method: request.method(), url, body: request.postData() ?? "" });
    if (/^https?:/.test(url) && !url.startsWith(origin)) problems.push(`foreign: ${url}`);
  });
  return { problems, requests };
}

/** Whether the page answers; what is no page of the site does when it has loaded. */
function isAwake() {
  if (document.querySelector("footer[data-site]") === null) return true;
  return document.documentElement.dataset.awake !== undefined;
}

/** A page that has loaded may not have woken yet. */
export function waitForWaking(page: Page) {
  for (const move of ["goto", "reload"] as const) {
    const plain = page[move].bind(page) as Page["goto"];
    page[move] = async (...asked: Parameters<Page["goto"]>) => {
      const response = await plain(...asked);
      await page.waitForFunction(isAwake);
      return response;
    };
  }
}

/** A page on which nothing may go wrong unseen: console errors, policy violations, foreign hosts. */
export const test = base.extend<{ watched: Watch }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) waitForWaking(page);
    await use(page);
  },
  watched: [
    async ({ page, baseURL }, use) => {
      const watched = watch(page, baseURL ?? "");
      await use(watched);
      expect(watched.problems).toEqual([]);
    },
    { auto: true },
  ],
});

const COLOURS_AND_SIZES = ["color-contrast", "target-size"]; // target-size is WCAG 2.2: axe leaves it off

/** Rows of a list look alike, so a dozen of each will do. */
function dozenOfEach(page: Page) {
  return new AxeBuilder({ page })
    .exclude("tbody tr:nth-child(n+13)")
    .exclude("main li:nth-child(n+13)");
}

/** Nothing that axe can find, on a dozen rows of each list. */
export function expectAccessible(page: Page) {
  const rules = Object.fromEntries(COLOURS_AND_SIZES.map((rule) => [rule, { enabled: true }]));
  return expectNoViolations(dozenOfEach(page), { rules });
}

/** Contrast alone, of all that axe looks at what a theme changes. */
export function expectContrast(page: Page) {
  return expectNoViolations(dozenOfEach(page), { runOnly: ["color-contrast"] });
}

/** The same without colours and sizes: roles, names, language, what the page in another language may have lost. */
export function expectTranslatedNames(page: Page) {
  const rules = Object.fromEntries(COLOURS_AND_SIZES.map((rule) => [rule, { enabled: false }]));
  return expectNoViolations(dozenOfEach(page), { rules });
}

async function expectNoViolations(axe: AxeBuilder, options: Parameters<AxeBuilder["options"]>[0]) {
  const { violations } = await axe.options({ resultTypes: ["violations"], ...options }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
  expect(found).toEqual([]);
}

export { expect };
