import { createRequire } from "node:module";
import { afterEach, expect, test } from "vitest";

const require = createRequire(import.meta.url);
const CacheHandler = require("../server/cache-handler.cjs");

const handler = new CacheHandler({
  ...{ fs: { readFile: () => Promise.reject(new Error("no disk")) }, serverDistDir: "/nowhere" },
  ...{ flushToDisk: false, maxMemoryCacheSize: 1_000_000, revalidatedTags: [] },
});
const page = (html: string) => ({ kind: "APP_PAGE", html, headers: {}, status: 200 });
const keep = (path: string, html: string) => handler.set(path, page(html), { fetchCache: false });
const isKept = async (path: string) =>
  (await handler.get(path, { kind: "APP_PAGE", isFallback: false })) !== null;

afterEach(() => {
  globalThis.banjiaRevision = undefined;
});

test("an unknown address is not kept; the page that stands for all of them is", async () => {
  const gone = '<main data-status="404">';
  for (const path of ["/_not-found", "/en/made-up"]) await keep(path, gone);
  expect([await isKept("/_not-found"), await isKept("/en/made-up")]).toEqual([true, false]);
});

test("a page of another catalogue is made again, and so is one begun while it changed", async () => {
  globalThis.banjiaRevision = { digest: "a", loadedAt: 1, since: 0 };
  await keep("/en/offers", "<main>");
  expect(await isKept("/en/offers")).toBe(true);
  globalThis.banjiaRevision = { digest: "b", loadedAt: 2, since: Date.now() };
  expect(await isKept("/en/offers")).toBe(false);
  await keep("/en/offers", "<main>");
  expect(await isKept("/en/offers")).toBe(false);
  globalThis.banjiaRevision = { digest: "b", loadedAt: 2, since: 0 };
  await keep("/en/offers", "<main>");
  expect(await isKept("/en/offers")).toBe(true);
  // The first one again, after the second: what was kept of it does not tell of the second.
  globalThis.banjiaRevision = { digest: "b", loadedAt: 3, since: 0 };
  expect(await isKept("/en/offers")).toBe(false);
});
