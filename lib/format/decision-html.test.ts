import { expect, test } from "vitest";
import { toDecisionHtml } from "./decision-html";
import { numberCell, textCell } from "./export-table";
import { escapeHtml } from "./html";

const record = {
  title: "Move <to> Acme",
  verdict: ["Saves ¥5 & more."],
  sections: [
    { heading: "Claims", lines: ["By <July>"] },
    { heading: "Nothing here", lines: [] },
  ],
  tableHeading: "Ranking",
  table: {
    heads: ["Vendor", "Cost"],
    rows: [
      [textCell("A&B"), numberCell("1.5")],
      [textCell(null), numberCell(null)],
    ],
  },
  assumptions: { heading: "Assumptions", lines: ["365 days"] },
  sources: {
    heading: "Sources",
    links: [
      { id: "one", text: "first", url: "https://a.example/?a=1&b=2" },
      { id: "two", text: "second", url: "http://b.example/" },
      { id: "three", text: "third", url: "javascript:alert(1)" },
      { id: "four", text: "fourth", url: "see https://c.example" },
    ],
  },
};
const html = toDecisionHtml(record, "en");

test("only web addresses become links; all text is escaped", () => {
  expect(html).toContain('<a href="https://a.example/?a=1&amp;b=2"><code>one</code></a>: first');
  expect(html).toContain('<a href="http://b.example/"><code>two</code></a>: second');
  expect(html).toContain("<li><code>three</code>: third</li>");
  expect(html).toContain("<li><code>four</code>: fourth</li>");
  expect(html).not.toContain("javascript:");
  expect(html).toContain("<h1>Move &lt;to&gt; Acme</h1>");
  expect(html).toContain("<p>Saves ¥5 &amp; more.</p>");
});

test("sections without lines are left out, and so are sources when there are none", () => {
  expect(html).toContain("<h2>Claims</h2><ul><li>By &lt;July&gt;</li></ul>");
  expect(html).not.toContain("Nothing here");
  const bare = toDecisionHtml({ ...record, sources: { heading: "Sources", links: [] } }, "zh-CN");
  expect(bare).not.toContain("Sources");
  expect(bare).toContain('<html lang="zh-CN">');
});

test("numbers align right, text does not, what is not known is empty", () => {
  expect(html).toContain(
    '<tr><td>A&amp;B</td><td class="n">1.5</td></tr>\n<tr><td></td><td></td></tr>',
  );
});

test.each([
  ["a\nb\tc\rd", "a\nb\tc\rd"],
  ["a\0b\u000b\u001f\u007fc", "abc"],
  ["\ud800x\udc00\ufffe\uffff", "x"],
  ["\ud7ff\ue000\ufffd 😀", "\ud7ff\ue000\ufffd 😀"],
  [`<a b="c" d='e'>&`, "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;"],
])("%j is written as %j", (text, is) => {
  expect(escapeHtml(text)).toBe(is);
});
