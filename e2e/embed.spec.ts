import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { expectAccessible, waitForWaking } from "./fixtures";

// What other sites may show of ours, and what they may not.

/** A page of somebody else's, on another host. `referers` are those its visitors sent. */
async function elsewhere(html: string) {
  const referers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    if (request.url === "/") referers.push(request.headers.referer);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    referers,
    stop: () => new Promise((done) => server.close(done)),
  };
}

test("the list stands in another site's frame, in both languages; no page of ours does", async ({
  page,
  baseURL,
}) => {
  const site = await elsewhere(`<!doctype html>
    <iframe id="en" src="${baseURL}/embed/offers?vendor=zhipu"></iframe>
    <iframe id="zh" src="${baseURL}/embed/offers?vendor=zhipu&amp;lang=zh&amp;theme=dark"></iframe>
    <iframe id="page" src="${baseURL}/en/offers"></iframe>
    <img id="badge" alt="badge" src="${baseURL}/badge/zhipu.svg">`);
  await page.goto(site.url);
  await expect(page.frameLocator("#en").getByText("150M tokens")).toBeVisible();
  await expect(page.frameLocator("#en").getByText(/^As of \d/)).toBeVisible();
  await expect(page.frameLocator("#en").getByText("Zhipu AI")).toHaveCount(1); // in the heading
  await expect(page.frameLocator("#zh").getByText("1.5亿 token")).toBeVisible();
  await expect(page.frameLocator("#page").getByRole("heading", { level: 1 })).toHaveCount(0);
  const link = page.frameLocator("#en").getByRole("link").first();
  await expect(link).toHaveAttribute("rel", "noopener");
  const width = await page.locator("#badge").evaluate((image: HTMLImageElement) => {
    return image.decode().then(() => image.naturalWidth);
  });
  expect(width).toBeGreaterThan(150);
  await expect(link).toHaveAttribute("href", /^\/en\/offers\/zhipu-/);
  await site.stop();
});

test("the list is readable by everybody, in light and dark", async ({ page }) => {
  for (const theme of ["light", "dark"]) {
    await page.goto(`/embed/offers?vendor=zhipu&theme=${theme}`);
    await expect(page.getByRole("listitem").first()).toBeVisible();
    await expectAccessible(page);
  }
});

test("framing is allowed under /embed only, and nothing runs there", async ({ request }) => {
  const headersOf = async (path: string) => (await request.get(path)).headers();
  const embed = await headersOf("/embed/offers?vendor=zhipu");
  expect(embed).not.toHaveProperty("x-frame-options");
  expect(embed["content-security-policy"]).toContain("frame-ancestors *");
  expect(embed["content-security-policy"]).toContain("default-src 'none'");
  expect(embed["content-security-policy"]).not.toMatch(/script-src|unsafe/);
  expect(embed["cross-origin-resource-policy"]).toBe("cross-origin");
  for (const path of ["/", "/en", "/en/offers", "/api/v1/offers", "/healthz", "/icon.svg"]) {
    const headers = await headersOf(path);
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
  }
  const badge = await request.get("/badge/zhipu.svg?lang=zh&theme=dark&asOf=2024-07-09");
  expect(badge.headers()).toMatchObject({
    "content-type": "image/svg+xml; charset=utf-8",
    "cache-control": "public, max-age=3600, s-maxage=3600, stale-while-revalidate=86400",
  });
  expect(await badge.text()).toContain("2024-07-09");
  expect((await request.get("/badge/nobody.svg")).status()).toBe(404);
  expect((await request.get("/embed/offers?vendor=nobody")).status()).toBe(404);
  expect((await request.get("/badge/zhipu.svg?theme=loud")).status()).toBe(400);
});

test("every picture a link preview asks for is there, in both languages", async ({ request }) => {
  for (const path of ["", "/offers", "/offers/zhipu-2024-moving", "/vendors/zhipu"]) {
    for (const locale of ["en", "zh"]) {
      const html = await (await request.get(`/${locale}${path}`)).text();
      const url = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
      expect(url).toContain(`/${locale}${path}/opengraph-image`);
      const image = await request.get(new URL(url).pathname);
      expect(image.status(), url).toBe(200);
      expect(image.headers()["content-type"]).toBe("image/png");
      expect((await image.body()).readUInt32BE(16)).toBe(1200);
    }
  }
  expect((await request.get("/en/offers/nothing/opengraph-image")).status()).toBe(404);
});

test("T7: a share's image and data are kept, indexed and passed on by nobody", async ({
  request,
}) => {
  const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
  const usage = [{ ...cell, meters: { output: "5000000" } }];
  const data = { usage, asOf: "2024-07-09" };
  const { id } = await (await request.post("/api/v1/shares", { data })).json();
  for (const path of [
    `/en/s/${id}`,
    `/zh/s/${id}/opengraph-image`,
    `/api/v1/shares/${id}`,
    `/embed/share/${id}`,
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers(), path).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
    });
    expect(response.headers()["cache-control"], path).toContain("no-store");
    expect(response.headers()["cache-control"], path).toContain("private");
  }
  expect(await (await request.get("/robots.txt")).text()).not.toContain(id);
  expect(await (await request.get("/sitemap.xml")).text()).not.toContain("/s/");
});

test("T7: who follows a link out of a share tells nobody where it was", async ({
  page,
  request,
  baseURL,
}) => {
  const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
  const data = { usage: [{ ...cell, meters: { output: "5000000" } }], asOf: "2024-07-09" };
  const { id } = await (await request.post("/api/v1/shares", { data })).json();
  const site = await elsewhere("<!doctype html><h1>Elsewhere</h1>");
  waitForWaking(page);
  // Any other page tells its host, and no more: so the listener does hear what is sent.
  for (const path of ["/en/method", `/en/s/${id}`, `/zh/s/${id}`]) {
    await page.goto(path);
    const link = page.getByRole("contentinfo").getByRole("link").first();
    await link.evaluate((a: HTMLAnchorElement, to) => {
      const out = document.createElement("a");
      out.href = to;
      out.textContent = "Out";
      a.replaceWith(out);
    }, site.url);
    await page.getByRole("link", { name: "Out" }).click();
    await expect(page.getByRole("heading", { name: "Elsewhere" })).toBeVisible();
  }
  expect(site.referers).toEqual([`${baseURL}/`, undefined, undefined]);
  await site.stop();
});

test("the list and the badge are named by their content, and not sent again", async ({
  request,
}) => {
  for (const path of ["/embed/offers?vendor=zhipu&lang=zh", "/badge/zhipu.svg"]) {
    const first = await request.get(path);
    const { etag = "" } = first.headers();
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await request.get(path, { headers: { "If-None-Match": etag } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    expect((await request.get(path, { headers: { "If-None-Match": '"other"' } })).status()).toBe(
      200,
    );
  }
});

test("one offer, a vendor's prices, a model's last day and a shared ranking stand in frames of their own", async ({
  page,
  request,
  baseURL,
}) => {
  const cell = { day: "2026-09-01", model: "gpt-4o-mini", batch: false, tier: "default" };
  const usage = [
    { ...cell, requests: "10", meters: { inputUncached: "5000000", output: "100000" } },
  ];
  const created = await request.post("/api/v1/shares", {
    data: { usage, asOf: "2026-11-30", title: "Team A" },
  });
  const { id, manageToken } = await created.json();
  const frames = {
    offer: "offer/zhipu-2024-moving?asOf=2024-07-09",
    vendor: "vendor/deepseek",
    deadline: "deadline/gpt-5?asOf=2026-11-30",
    share: `share/${id}`,
  };
  const html = Object.entries(frames).map(
    ([name, path]) => `<iframe id="${name}" src="${baseURL}/embed/${path}"></iframe>`,
  );
  const site = await elsewhere(`<!doctype html>${html.join("")}`);
  await page.goto(site.url);
  const said = (name: string, text: string | RegExp) =>
    expect(page.frameLocator(`#${name}`).getByText(text).first()).toBeVisible();
  await said("offer", "150M tokens");
  await said("vendor", /in \/ .* out per million/);
  await said("deadline", "10 days left");
  await said("deadline", /named instead: gpt-6\.1-sol/);
  await said("share", "place 1");
  const feed = await request.get(`/api/v1/shares/${id}/feed?lang=zh`);
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  const text = await feed.text();
  expect(text).toContain("<title>Team A</title>");
  expect(text.split("<entry>")[0]).toContain("<name>Banjia</name>");
  await request.delete(`/api/v1/shares/${id}`, {
    headers: { Authorization: `Bearer ${manageToken}` },
  });
  expect((await request.get(`/embed/share/${id}`)).status()).toBe(404);
  expect((await request.get(`/api/v1/shares/${id}/feed`)).status()).toBe(404);
  for (const path of ["offer/nothing", "vendor/nobody", "deadline/made-up", "rain/gpt-5"])
    expect((await request.get(`/embed/${path}`)).status(), path).toBe(404);
  await site.stop();
});

test("an address pasted elsewhere becomes a frame by oEmbed", async ({ request, baseURL }) => {
  const origin = (await (await request.get("/llms.txt")).text()).match(/https?:\/\/[^/)]+/)?.[0];
  const ask = (url: string) => request.get(`/oembed?maxwidth=300&url=${encodeURIComponent(url)}`);
  const answer = await (await ask(`${origin}/en/offers/zhipu-2024-moving`)).json();
  expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 300 });
  const src = /src="([^"]+)"/.exec(answer.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect((await request.get(src.replace(String(origin), String(baseURL)))).status()).toBe(200);
  expect((await ask("https://example.com/en/offers/zhipu-2024-moving")).status()).toBe(404);
});

test("the page that says how to embed shows each as it will look", async ({ page }) => {
  for (const locale of ["en", "zh"]) {
    await page.goto(`/${locale}/docs/embed`);
    const preview = page.locator("iframe").nth(3);
    await preview.scrollIntoViewIfNeeded();
    await expect(preview.contentFrame().getByText("gpt-5").first()).toBeVisible();
    await expectAccessible(page);
  }
});
