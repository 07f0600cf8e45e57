import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

// Threats to the whole site, each by what an attacker would send: see docs/security.md.

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const BODY = { usage: [{ ...CELL, meters: { output: "5000000" } }], asOf: "2024-07-09" };

test("T12, T36: no path leads around a share's rules, and no cache is deceived", async ({
  request,
}) => {
  const { id } = await (await request.post("/api/v1/shares", { data: BODY })).json();
  for (const path of [
    `/en/s/${id}/x.css`,
    `/s/${id}/x.js`,
    `/en/s/${id}/opengraph-image/x.png`,
    `/api/v1/shares/${id}/x.css`,
    `/en/s/${id}%2Fx.css`,
    `/en/s/${id}.css`,
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()["cache-control"] ?? "", path).not.toMatch(/public|s-maxage/);
  }
  expect((await request.get("/admin/x.js")).status()).toBe(404);
  for (const headers of [
    { RSC: "1" },
    { RSC: "1", "Next-Router-Prefetch": "1" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-forwarded-host": "evil.example" },
    { "x-invoke-path": "/en" },
  ]) {
    for (const path of [
      `/en/s/${id}`,
      `/zh/s/${id}.rsc`,
      `/en/s/%${id.charCodeAt(0).toString(16)}${id.slice(1)}`,
    ]) {
      const response = await request.get(path, { headers });
      const where = `${path} ${JSON.stringify(headers)}`;
      expect(response.headers()["cache-control"] ?? "no-store", where).toContain("no-store");
      expect(response.headers()["x-robots-tag"] ?? "noindex", where).toContain("noindex");
      expect(await response.text(), where).not.toContain("evil.example");
    }
  }
});

test("T36: an answer with a page's data is never a page, nor the reverse", async ({ request }) => {
  for (const path of ["/en/offers/zhipu-2024-moving", "/en/method"]) {
    for (const round of [1, 2]) {
      const page = await request.get(path);
      expect(page.headers()["content-type"], `${path} ${round}`).toContain("text/html");
      const data = await request.get(path, { headers: { RSC: "1" }, maxRedirects: 0 });
      if (data.status() < 300) expect(data.headers()["content-type"]).toContain("text/x-component");
      expect(page.headers().vary, path).toMatch(/rsc/i);
    }
  }
});

test("T20: no link leads away to another host", async ({ request, baseURL }) => {
  for (const path of [
    "//evil.example",
    "/s//evil.example",
    "/s/%2f%2fevil.example",
    "/s/\\evil.example",
    "/?next=//evil.example",
  ]) {
    const response = await request.get(`${baseURL}${path}`, { maxRedirects: 0 });
    const to = new URL(response.headers().location ?? "/", baseURL);
    expect(to.origin, path).toBe(baseURL);
  }
});

test("T28: there are no server actions to call", async ({ request }) => {
  for (const path of [
    "/en",
    "/zh",
    "/en/offers",
    "/en/offers/zhipu-2024-moving",
    "/en/estimate",
    "/en/models",
    "/en/sources",
    "/en/method",
    "/en/compare",
    "/en/s/unknown",
  ]) {
    for (const headers of [
      { "Next-Action": "x" },
      { "Next-Action": "0".repeat(42), "Content-Type": "multipart/form-data; boundary=x" },
    ]) {
      const response = await request.post(path, { headers, data: '["$F1"]' });
      expect(response.status(), path).toBeGreaterThanOrEqual(400);
      expect(response.status(), path).toBeLessThan(500);
    }
  }
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  expect([manifest.node, manifest.edge]).toEqual([{}, {}]);
});

test("T30: no secret of the server is in what it sends", async ({ request, baseURL }) => {
  const url = readFileSync(`.data/e2e-${new URL(baseURL ?? "").port}.url`, "utf8");
  const secrets = [decodeURIComponent(new URL(url).password), "DATABASE_URL", "postgresql://"];
  const files = readdirSync(".next/static", { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => /\.(js|css|json|map)$/.test(file))
    .map((file) => [file, readFileSync(join(".next/static", file), "utf8")] as const);
  expect(texts.length).toBeGreaterThan(20);
  const maps = files.filter((file) => file.endsWith(".map"));
  for (const map of maps)
    expect(readFileSync(join(".next/static", map), "utf8")).not.toContain("sourcesContent");
  for (const path of [
    "/en",
    "/api/v1/offers",
    "/readyz",
    "/api/v1/shares/unknown",
    "/en/nothing",
  ]) {
    texts.push([path, await (await request.get(path)).text()]);
  }
  for (const [where, text] of texts)
    for (const secret of secrets)
      expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
});

test("T31: whatever stands in a field, it is refused, or taken for the text it is", async ({
  request,
}) => {
  const odd = [
    null,
    true,
    5,
    "'; drop table shares; --",
    "$1",
    { gt: "" },
    { $ne: 1 },
    [],
    [["x"]],
    { contains: "%" },
  ];
  for (const field of [
    "usage",
    "paid",
    "asOf",
    "startOn",
    "horizonDays",
    "currency",
    "region",
    "vendors",
    "mapping",
    "title",
    "expiresInDays",
  ]) {
    for (const value of odd) {
      const response = await request.post("/api/v1/shares", { data: { ...BODY, [field]: value } });
      expect([201, 400, 422], `${field} ${JSON.stringify(value)}`).toContain(response.status());
      if (
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        field !== "mapping"
      )
        expect(response.status(), `${field} ${JSON.stringify(value)}`).not.toBe(201);
    }
  }
  for (const query of [
    "vendor[gt]=",
    "vendor=a'--",
    "vendor=%00",
    "asOf[]=2024-07-09",
    "q=%27;drop",
  ]) {
    expect((await request.get(`/api/v1/offers?${query}`)).status(), query).toBeLessThan(500);
  }
});
