import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

// The linter's rule for the length of functions leaves JSX out of its count; here it counts.

const MOST_LINES = 60;

/** Functions of a file longer than allowed, blank lines left out, as "file:line name (lines)". */
function longFunctions(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const lines = text.split("\n");
  const lineOf = (at: number) => source.getLineAndCharacterOfPosition(at).line;
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node)) {
      const [first, last] = [lineOf(node.getStart()), lineOf(node.end)];
      const long = lines.slice(first, last + 1).filter((line) => line.trim() !== "").length;
      if (long > MOST_LINES) {
        found.push(`${file}:${first + 1} ${node.name?.getText() ?? "a function"} (${long})`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const component = (lines: number) =>
  `export function View() {\n  return (\n${"    <p />\n".repeat(lines)}  );\n}\n`;

test("lines of JSX count", () => {
  expect(longFunctions("a.tsx", component(MOST_LINES - 4))).toEqual([]);
  expect(longFunctions("a.tsx", component(MOST_LINES))).toEqual(["a.tsx:1 View (64)"]);
});

test("no component is longer than 60 lines", () => {
  const files = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((file) => longFunctions(file, readFileSync(file, "utf8")))).toEqual([]);
});
