import { createHash } from "node:crypto";
import { LANGUAGE_TAG, type Locale } from "@/lib/domain/units/locale";
import { escapeHtml } from "@/lib/format/html";

// A page for other sites' frames: one list, one style sheet, no script, nothing loaded.

/** One offer, in words. */
export interface EmbeddedOffer {
  /** Null in a list of one vendor's: its heading says whose. */
  readonly vendor: string | null;
  readonly title: string;
  readonly figure: string;
  readonly status: string;
  readonly href: string;
}

export type EmbedTheme = "auto" | "light" | "dark";

const LIGHT = "--paper:#faf5ec;--ink:#211b14;--soft:#655b4d;--rule:#e0d5c2;--seal:#b4321c";
const DARK = "--paper:#15120f;--ink:#eee6d8;--soft:#b0a491;--rule:#342e26;--seal:#ff8a6b";

const STYLE = [
  `:root{color-scheme:light;${LIGHT}}`,
  `@media(prefers-color-scheme:dark){:root[data-theme=auto]{color-scheme:dark;${DARK}}}`,
  `:root[data-theme=dark]{color-scheme:dark;${DARK}}`,
  "body{margin:0;padding:14px 16px;background:var(--paper);color:var(--ink);font:15px/1.5 Geist,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif;font-variant-numeric:tabular-nums}",
  "h1{margin:0 0 2px;font-size:17px}p{margin:0 0 8px;color:var(--soft);font-size:13px}",
  "ul{margin:0;padding:0;list-style:none}li{padding:9px 0;border-top:1px solid var(--rule)}",
  "a{color:var(--seal);text-underline-offset:.2em}a:focus-visible{outline:2px solid var(--seal);outline-offset:2px}",
  "strong{display:block;font-size:19px;font-weight:500}small{color:var(--soft);font-size:13px}",
].join("\n");

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** Framing is allowed here and nowhere else. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** The list as a whole page. */
export function embedPage({
  lang,
  theme,
  title,
  asOf,
  offers,
  none,
  more,
}: {
  readonly lang: Locale;
  readonly theme: EmbedTheme;
  readonly title: string;
  readonly asOf: string;
  readonly offers: readonly EmbeddedOffer[];
  readonly none: string;
  readonly more: { readonly href: string; readonly text: string };
}): string {
  const link = (href: string, text: string) =>
    `<a href="${escapeHtml(href)}" target="_blank" rel="noopener">${escapeHtml(text)}</a>`;
  const items = offers.map(
    ({ vendor, title: name, figure, status, href }) =>
      `<li>${vendor === null ? "" : `<small>${escapeHtml(vendor)}</small>`}<strong>${escapeHtml(figure)}</strong>${link(href, name)}<br><small>${escapeHtml(status)}</small></li>`,
  );
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[lang]}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main aria-labelledby="title">
<h1 id="title">${escapeHtml(title)}</h1>
<p>${escapeHtml(asOf)}</p>
${items.length === 0 ? `<p>${escapeHtml(none)}</p>` : `<ul>${items.join("\n")}</ul>`}
<p>${link(more.href, more.text)}</p>
</main>
</body>
</html>
`;
}
