import { cellText, type ExportTable } from "./export-table";
import { escapeHtml } from "./html";
import type { DecisionRecord } from "./markdown";

const STYLE =
  "body{max-width:52rem;margin:2rem auto;padding:0 1rem;color:#211b14;font:15px/1.5 system-ui,sans-serif}" +
  "h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.4em 0 .3em}ul{margin:0;padding-left:1.2em}" +
  "table{border-collapse:collapse;font-size:12px;font-variant-numeric:tabular-nums}" +
  "th,td{padding:3px 6px;border-bottom:1px solid #e0d5c2;text-align:left;vertical-align:top}" +
  "td.n{text-align:right;white-space:nowrap}td{white-space:nowrap}" +
  "@page{size:A4;margin:11mm}@media print{body{max-width:none;margin:0;padding:0;font-size:9.5px;line-height:1.3}" +
  "h1{font-size:15px;margin:0}h2{font-size:11px;margin:.7em 0 .1em}p{margin:.2em 0}table{font-size:9px}th,td{padding:1px 5px}}";

const list = (items: readonly string[]) => `<ul>${items.map((i) => `<li>${i}</li>`).join("")}</ul>`;

function tableHtml({ heads, rows }: ExportTable): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((cell) => {
      const mark = cell.kind === "number" ? ' class="n"' : "";
      return `<td${mark}>${escapeHtml(cellText(cell))}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

/**
 * The record as one HTML page that stands alone: no script, nothing loaded. Links are http(s) or none.
 * Sections without lines are left out.
 */
export function toDecisionHtml(record: DecisionRecord, languageTag: string): string {
  const { title, verdict, sections, assumptions, table, sources } = record;
  const told = [...sections, assumptions]
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => `<h2>${escapeHtml(heading)}</h2>${list(lines.map(escapeHtml))}`);
  const cited = sources.links.map(({ id, text, url }) => {
    const name = `<code>${escapeHtml(id)}</code>`;
    const link = /^https?:\/\//.test(url) ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
    return `${link}: ${escapeHtml(text)}`;
  });
  return `<!doctype html>
<html lang="${languageTag}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
${verdict.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n")}
${told.join("\n")}
<h2>${escapeHtml(record.tableHeading)}</h2>
${tableHtml(table)}
${cited.length > 0 ? `<h2>${escapeHtml(sources.heading)}</h2>${list(cited)}` : ""}
</body>
</html>
`;
}
