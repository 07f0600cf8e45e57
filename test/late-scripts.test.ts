import { expect, test } from "vitest";
import { withLateScripts } from "@/server/late-scripts.cjs";

const page = (head: string, body = "") =>
  `<html><head>${head}</head><body><p>Read me</p>${body}</body></html>`;
const chunk = "/_next/static/chunks/a.js";

test("no script of the page is asked for before its picture, and each is there to be started", () => {
  const html = withLateScripts(
    page(
      `<link rel="preload" as="script" fetchPriority="low" href="${chunk}"/><script src="/_next/static/chunks/b.js" async=""></script>`,
      `<script src="${chunk}" async=""></script>`,
    ),
  );
  expect(html).not.toMatch(/ src="|href="/);
  expect(html.match(/data-src="[^"]+"/g)).toEqual([
    'data-src="/_next/static/chunks/b.js"',
    `data-src="${chunk}"`,
  ]);
});

test("what starts them is the last thing in the page, once", () => {
  const html = withLateScripts(page("", `<script>self.__next_f.push([1,"a"])</script>`));
  expect(html.match(/first-contentful-paint/g)).toHaveLength(1);
  expect(html).toMatch(/<\/script><script>\{[^<]+\}<\/script><\/body><\/html>$/);
});

test("fonts, styles and what only old browsers load come as they came", () => {
  const head = `<link rel="preload" href="/a.woff2" as="font"/><link rel="stylesheet" href="/a.css"/><script src="${chunk}" noModule=""></script>`;
  expect(withLateScripts(page(head))).toContain(head);
});
