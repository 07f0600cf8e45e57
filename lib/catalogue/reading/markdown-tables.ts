/** A row of a table in Markdown: its cells by the table's heads in lower case, and the line it stands on. */
export interface MarkdownRow {
  /** The heading the table stands under. */
  readonly under: string;
  readonly cells: ReadonlyMap<string, string>;
  readonly line: string;
}

const RULE = /^\|?[\s:|-]+\|?$/;

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||\|$/g, "");
  return inner.split("|").map((cell) => cell.replaceAll(/[`*]/g, "").trim());
}

/** Every row of every table of a page, in order. */
export function markdownRows(text: string): MarkdownRow[] {
  const rows: MarkdownRow[] = [];
  let under = "";
  let heads: string[] | null = null;
  const lines = text.split("\n");
  lines.forEach((line, at) => {
    if (line.startsWith("#")) under = line.replace(/^#+\s*/, "").trim();
    if (!line.trim().startsWith("|")) heads = null;
    else if (RULE.test(line.trim()))
      heads = cellsOf(lines[at - 1] ?? "").map((head) => head.toLowerCase());
    else if (heads !== null) {
      const cells = cellsOf(line);
      rows.push({
        ...{ under, line: line.trim() },
        cells: new Map(heads.map((head, column) => [head, cells[column] ?? ""])),
      });
    }
  });
  return rows;
}
