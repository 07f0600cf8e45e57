import { expect, test } from "vitest";
import { ingest } from "@/test/exports/chunks";

const HEADER = "start_time,end_time,project_id,model,num_model_requests,input_tokens,output_tokens";
const row = (project: string, input: string) =>
  `1719792000,1719878400,${project},gpt-4o-2024-05-13,1,${input},0`;

test.each([
  ["LF", "\n", '"two\nlines"'],
  ["CRLF", "\r\n", '"two\r\nlines"'],
  ["a lone CR", "\r", '"two\rlines"'],
  ["an empty line in quotes", "\n", '"two\n"'],
])("a line is told by its number after line ends in quotes: %s", async (_, eol, quoted) => {
  const text = [HEADER, row(quoted, "5"), row("a", "7"), row("b", "-1")].join(eol) + eol;
  for (const size of [1, 7, 65_536]) {
    const { rows, issues } = await ingest(text, { size });
    expect(rows).toMatchObject({ read: 3, counted: 2, rejected: 1 });
    expect(issues.find(({ code }) => code === "negative_number")?.line).toBe(5);
  }
});
