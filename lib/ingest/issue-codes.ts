import type { UsageIssue } from "@/lib/domain/usage";

interface IssueKind {
  readonly level: UsageIssue["level"];
  /** English, with `{name}` for each value. `messages/en/ingest.json` says the same. */
  readonly text: string;
}

const NOT_OPENAI =
  "Only OpenAI's own exports are read: export usage or cost from platform.openai.com.";

/** Every issue the reader can report, with what it says. Listed for people in docs/formats.md. */
export const ISSUES = {
  // The file is not one we read.
  empty_file: {
    level: "error",
    text: "The file is empty. Export it again and check that the download finished.",
  },
  gzip_file: {
    level: "error",
    text: "This is a gzip archive. Unpack it and give the CSV file inside.",
  },
  zip_file: {
    level: "error",
    text: "This is a zip archive. Unpack it and give the CSV files inside.",
  },
  xlsx_file: {
    level: "error",
    text: "This is an Excel workbook. Save the sheet as CSV (UTF-8), or give the CSV that OpenAI exported.",
  },
  utf16_file: {
    level: "error",
    text: "This text is in UTF-16. Save it as CSV in UTF-8, or give the CSV that OpenAI exported.",
  },
  binary_file: {
    level: "error",
    text: "This is not a text file. Give the CSV file that OpenAI exported.",
  },
  html_file: {
    level: "error",
    text: "This is a web page, not an export. Use the Export button on OpenAI's usage page and give the CSV.",
  },
  json_file: {
    level: "error",
    text: "JSON exports are not read yet: export as CSV.",
  },
  unknown_columns: {
    level: "error",
    text: "The first line ({columns} columns) is not the header of an OpenAI export. Give a usage or cost CSV from platform.openai.com with its first line as it was.",
  },
  duplicate_column: {
    level: "error",
    text: "The header names the column {column} twice, so it is unclear which one counts. Export the file again.",
  },
  missing_column: {
    level: "error",
    text: "The header has no column {column}, which this export needs. Export the file again with all its columns.",
  },
  other_capability_csv: {
    level: "error",
    text: "This is OpenAI's export for {capability}, which is not read yet. Export completions usage, or cost grouped by line item.",
  },
  deepseek_export: { level: "error", text: `This is a DeepSeek export. ${NOT_OPENAI}` },
  groq_export: { level: "error", text: `This is a Groq export. ${NOT_OPENAI}` },
  openrouter_export: { level: "error", text: `This is an OpenRouter export. ${NOT_OPENAI}` },
  oneapi_export: { level: "error", text: `This is a one-api or new-api export. ${NOT_OPENAI}` },
  litellm_export: { level: "error", text: `This is a LiteLLM export. ${NOT_OPENAI}` },
  helicone_export: { level: "error", text: `This is a Helicone export. ${NOT_OPENAI}` },
  langfuse_export: { level: "error", text: `This is a Langfuse export. ${NOT_OPENAI}` },
  azure_export: { level: "error", text: `This is an Azure cost export. ${NOT_OPENAI}` },

  // Reading ended before the file did.
  file_too_large: {
    level: "error",
    text: "The file is larger than {limit} bytes. Export a shorter time, or daily instead of hourly figures.",
  },
  record_too_large: {
    level: "error",
    text: "The row that starts here is longer than {limit} bytes: a quote may be left open. Rows from here on are not counted.",
  },
  too_many_columns: {
    level: "error",
    text: "A row has more than {limit} columns. Rows from here on are not counted.",
  },
  too_many_rows: {
    level: "error",
    text: "The file has more than {limit} rows. The rest is not counted: export a shorter time.",
  },
  too_many_groups: {
    level: "error",
    text: "The file has more than {limit} different combinations of day and model or line item. The rest is not counted: export a shorter time.",
  },
  truncated: {
    level: "error",
    text: "The file ends in the middle of a row: it was cut off. Export or copy it again; figures are not the whole.",
  },
  unclosed_quote: {
    level: "error",
    text: "A quote opened in this row is never closed: the file was cut off or damaged. Export it again; figures are not the whole.",
  },
  nothing_read: {
    level: "error",
    text: "None of the rows ({count}) could be read. See the reasons by line, and export the file again without editing it.",
  },
  cancelled: { level: "error", text: "Reading was cancelled. Figures are not the whole." },
  stalled: {
    level: "error",
    text: "Reading made no progress for {seconds} seconds and was stopped. Copy the file to this device and try again.",
  },
  read_failed: {
    level: "error",
    text: "The file could not be read: it may have been moved, changed or locked. Choose it again.",
  },
  upload_timeout: {
    level: "error",
    text: "The upload stalled or took too long and was stopped. Send the file again.",
  },
  length_mismatch: {
    level: "error",
    text: "Content-Length announced {expected} bytes and {received} came. Figures are not the whole: send it again.",
  },

  // A row was left out.
  row_too_short: {
    level: "row",
    text: "The row has {cells} cells where the header has {columns}.",
  },
  row_too_long: {
    level: "row",
    text: "The row has {cells} cells where the header has {columns}.",
  },
  damaged_quotes: { level: "row", text: "Text follows a closing quote, so the cells are unclear." },
  bad_time: { level: "row", text: "{column} is not a time between 2020 and 2050." },
  time_mismatch: { level: "row", text: "{column} and {other} name different times." },
  bucket_too_long: { level: "row", text: "The row covers more than a day, so its day is unclear." },
  missing_value: { level: "row", text: "{column} is empty." },
  bad_number: { level: "row", text: "{column} is not a plain number: {value}." },
  ambiguous_number: {
    level: "row",
    text: "{column} could be read in two ways: {value}. Export the file again without opening it in a spreadsheet.",
  },
  not_whole: { level: "row", text: "{column} is not a whole number: {value}." },
  negative_number: { level: "row", text: "{column} is below zero: {value}." },
  number_too_large: { level: "row", text: "{column} is too large to be right." },
  currency_not_usd: {
    level: "row",
    text: "The amount is in {value}; only US dollars are read.",
  },
  bad_flag: { level: "row", text: "{column} is neither True nor False." },
  cached_exceeds_input: {
    level: "row",
    text: "Cached and cache-write input ({cached}) is more than all input ({input}).",
  },
  text_too_long: { level: "row", text: "{column} is longer than {limit} bytes." },
  bad_text: { level: "row", text: "{column} is not valid UTF-8 text." },
  unknown_usage_type: { level: "row", text: "The kind of use in usage_type is not known." },
  more_rows_rejected: {
    level: "row",
    text: "More rows were left out than are listed: {count} besides those above.",
  },

  // Good to know.
  no_usage: {
    level: "note",
    text: "This export contains no usage: every period in it is empty.",
  },
  no_rows: {
    level: "note",
    text: "This export has a header and no rows: nothing was used, or the export was cut.",
  },
  not_grouped_by_model: {
    level: "note",
    text: "Rows without a model: {count}. They cannot be priced. Export again with Group by: Model.",
  },
  not_grouped_by_line_item: {
    level: "note",
    text: "Rows without a line item: {count}. Their cost cannot be split by model. Export again with Group by: Line item.",
  },
  no_token_counts: {
    level: "note",
    text: "This export has cost and no token counts. Add the activity (completions usage) export of the same days for an estimate.",
  },
  cents_disagree: {
    level: "note",
    text: "Rows where cost (in cents) is not 100 times cost_in_major (in dollars): {count}. cost_in_major was counted.",
  },
  uncached_disagrees: {
    level: "note",
    text: "Rows where input_uncached_tokens is not input less cached less cache write: {count}. The difference was counted.",
  },
  quantity_unread: {
    level: "note",
    text: "Rows whose token quantity is not a whole number: {count}. Their cost was counted, their tokens were not.",
  },
  no_final_newline: {
    level: "note",
    text: "The last row has no line end. If the file was cut there, later rows are missing.",
  },

  // Several files together.
  overlap: {
    level: "note",
    text: "Entries that more than one file holds: {count}. Each was counted once, with the larger figure.",
  },
  overlap_unchecked: {
    level: "note",
    text: "Files of the same kind overlap and are too large to compare row by row. For each shared day one file was counted.",
  },
  other_export_wins: {
    level: "note",
    text: "Days that exports of different kinds cover: {count}. Each was counted once, from the more detailed export.",
  },
  period_gap: {
    level: "note",
    text: "Days between the files that none of them covers: {count}. They count as days without use.",
  },
} as const satisfies Readonly<Record<string, IssueKind>>;

/** Stable, for programs and for the two languages' messages. */
export type IssueCode = keyof typeof ISSUES;

/** All codes, in the order of docs/formats.md. */
export const ISSUE_CODES = Object.keys(ISSUES) as IssueCode[];
