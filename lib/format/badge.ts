import { escapeHtml } from "./html";

/** What a badge says, in three parts. */
export interface BadgeText {
  readonly subject: string;
  readonly finding: string;
  /** The day it was true. */
  readonly asOf: string;
}

export const BADGE_THEMES = {
  light: {
    subject: "#211b14",
    onSubject: "#fffdf8",
    finding: "#b4321c",
    asOf: "#e0d5c2",
    onAsOf: "#211b14",
  },
  dark: {
    subject: "#eee6d8",
    onSubject: "#15120f",
    finding: "#c8432a",
    asOf: "#342e26",
    onAsOf: "#eee6d8",
  },
} as const;
export type BadgeTheme = keyof typeof BADGE_THEMES;

const HEIGHT = 20;
const PADDING = 7;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const NARROW = /[ .,:;'|!ilj]/;

/** Tenths of a pixel at 11 px: near enough, since the text is fitted to the room it gets. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => {
    if (WIDE.test(one)) return sum + 110;
    return sum + (NARROW.test(one) ? 36 : 66);
  }, 0);
}

/** A badge as SVG: no script, no link, nothing from elsewhere. */
export function toBadge({ subject, finding, asOf }: BadgeText, theme: BadgeTheme): string {
  const colours = BADGE_THEMES[theme];
  const parts = [
    { text: subject, fill: colours.subject, ink: colours.onSubject },
    { text: finding, fill: colours.finding, ink: "#ffffff" },
    { text: asOf, fill: colours.asOf, ink: colours.onAsOf },
  ].map((part) => ({ ...part, tenths: widthOf(part.text) }));
  let x = 0;
  const drawn = parts.map(({ text, fill, ink, tenths }) => {
    const inner = (tenths - (tenths % 10)) / 10;
    const width = inner + 2 * PADDING;
    const box = `<rect x="${x}" width="${width}" height="${HEIGHT}" fill="${fill}"/>`;
    const words = `<text x="${x + PADDING}" y="14" textLength="${inner}" fill="${ink}">${escapeHtml(text)}</text>`;
    x += width;
    return box + words;
  });
  const whole = escapeHtml(`${subject}: ${finding} (${asOf})`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${HEIGHT}" viewBox="0 0 ${x} ${HEIGHT}" role="img" aria-label="${whole}">`,
    `<title>${whole}</title>`,
    `<g font-family="Verdana,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-size="11">`,
    ...drawn,
    "</g></svg>",
    "",
  ].join("\n");
}
