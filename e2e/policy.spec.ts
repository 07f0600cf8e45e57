import { expect, test } from "./fixtures";

// Every route under its policy, as first rendered and as kept.

const PAGES = [
  "",
  "/offers",
  "/offers/zhipu-2024-moving",
  "/estimate",
  "/evidence",
  "/nothing-here",
  "/s/unknown",
  "/suggestions/unknown",
];
const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

for (const path of ["en", "zh"].flatMap((locale) => PAGES.map((page) => `/${locale}${page}`))) {
  test(`${path} hydrates under a strict policy, twice`, async ({ page, watched }) => {
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        reportError(new Error(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
      });
    });
    for (const round of ["first", "kept"]) {
      const response = await page.goto(path);
      const headers = response?.headers() ?? {};
      expect(headers["content-security-policy"], round).toContain("default-src 'none'");
      expect(headers["content-security-policy"], round).not.toContain("unsafe");
      expect(headers, round).toMatchObject(EVERYWHERE);

      // Hydrated: the theme control answers.
      const theme = page.getByRole("banner").getByRole("button").last();
      const before = await theme.getAttribute("aria-label");
      await theme.click();
      await expect(theme).not.toHaveAttribute("aria-label", before ?? "");
    }
    expect(watched.problems).toEqual([]);

    // A script somebody smuggled in does not run, and the browser says why.
    const blocked = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          document.addEventListener("securitypolicyviolation", (event) => {
            done(event.violatedDirective);
          });
          const image = document.createElement("img");
          image.setAttribute("onerror", "window.smuggled = true");
          image.src = "data:,";
          document.body.append(image);
        }),
    );
    expect(blocked).toBe("script-src-attr");
    expect(await page.evaluate(() => "smuggled" in window)).toBe(false);
    watched.problems.length = 0;
  });
}

test("shares are never kept, indexed or passed on", async ({ request }) => {
  for (const path of ["/en/s/unknown", "/zh/s/unknown", "/api/v1/shares/unknown"]) {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
    });
    expect(headers["cache-control"]).toContain("no-store");
  }
});
