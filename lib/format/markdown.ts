import { cellText, type ExportTable } from "./export-table";

/**
 * Text as Markdown shows it, whatever it holds: marks lose their meaning, a line stays one line.
 *
 * @example
 * markdownText("a|b *c*") //=> "a\\|b \\*c\\*"
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&")
    .replace(/^(\s*)([-+=]|\d+[.)])/, "$1\\$2");
}

/** The table in GitHub's Markdown; numbers align right. */
export function toMarkdown(table: ExportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const isFigure = (at: number) => table.rows.some((row) => row[at]?.kind === "number");
  return [
    line(table.heads.map(markdownText)),
    line(table.heads.map((_, at) => (isFigure(at) ? "---:" : "---"))),
    ...table.rows.map((row) =>
      line(row.map((cell) => (cell.kind === "text" ? markdownText(cell.text) : cellText(cell)))),
    ),
    "",
  ].join("\n");
}

/** A statement the figures rest on. */
export interface Citation {
  /** The statement's id: `zhipu-2024-moving/grant/the-batch-2024-07-03`. */
  readonly id: string;
  readonly text: string;
  readonly url: string;
}

/** A heading and lines, each of them plain text. */
export interface RecordSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** One page for a repository or an e-mail, in words that were chosen before. */
export interface DecisionRecord {
  readonly title: string;
  readonly verdict: readonly string[];
  readonly sections: readonly RecordSection[];
  readonly assumptions: RecordSection;
  readonly tableHeading: string;
  readonly table: ExportTable;
  readonly sources: {
    readonly heading: string;
    readonly links: readonly Citation[];
  };
}

/** The record as Markdown. Sections without lines are left out. */
export function toDecisionRecord(record: DecisionRecord): string {
  const { title, verdict, sections, assumptions, tableHeading, table, sources } = record;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
  const told = [...sections, assumptions]
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => `## ${markdownText(heading)}\n\n${list(lines.map(markdownText))}`);
  const links = sources.links.map(
    ({ id, text, url }) => `[${markdownText(id)}](${url}): ${markdownText(text)}`,
  );
  const cited = links.length > 0 ? [`## ${markdownText(sources.heading)}\n\n${list(links)}`] : [];
  const head = `# ${markdownText(title)}`;
  const parts = [
    head,
    ...verdict.map(markdownText),
    ...told,
    `## ${markdownText(tableHeading)}`,
    toMarkdown(table).trimEnd(),
    ...cited,
  ];
  return `${parts.join("\n\n")}\n`;
}
