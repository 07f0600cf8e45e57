/** What ends the reading of a file. English, with `{name}` for each value; `messages/en/ingest.json` says the same. */
export const ERRORS = {
  empty_file: "The file is empty. Export it again and check that the download finished.",
  xlsx_file:
    "This is an Excel workbook. Save the sheet as CSV (UTF-8), or give the CSV that OpenAI exported.",
  binary_file: "This is not a text file. Give the CSV file that OpenAI exported.",
  html_file:
    "This is a web page, not an export. Use the Export button on OpenAI’s usage page and give the CSV.",
  unknown_columns:
    "The first line (columns: {columns}) is not the header of an export we know. Give the CSV with its first line as it was exported; or say on the estimate page which of its columns holds what.",
  duplicate_column:
    "The header names the column {column} twice, so it is unclear which one counts. Export the file again.",
  missing_column:
    "The header has no column {column}, which this export needs. Export the file again with all its columns.",
  google_billing_export:
    "This is Google Cloud’s cost table, whose line items do not tell the use of a model exactly. Give a log of the calls, one a row, or type the tokens of a month.",
  cloud_bill:
    "This is a bill of Aliyun or Volcengine whose lines do not tell day, model and tokens. Of Aliyun’s Bailian give the bill details by billing item, with instance ID, usage and unit; of Volcengine a log of the calls, or type the tokens of a month.",
  groq_export:
    "This is a Groq export. Only OpenAI’s own exports are read: export usage or cost from platform.openai.com.",
  ccusage_not_daily:
    "This ccusage report tells sums of months or sessions, and no days. Make the daily one and give that: ccusage daily --json.",
  file_too_large:
    "The file is larger than {limit} bytes. Export a shorter time, or daily instead of hourly figures.",
  record_too_large:
    "The row that starts here is longer than {limit} bytes: a quote may be left open. Rows from here on are not counted.",
  too_many_columns: "A row has more than {limit} columns. Rows from here on are not counted.",
  too_many_rows:
    "The file has more than {limit} rows. The rest is not counted: export a shorter time.",
  too_many_groups:
    "The file has more than {limit} different combinations of day and model or line item. The rest is not counted: export a shorter time.",
  truncated:
    "The file ends in the middle of a row: it was cut off. Export or copy it again; figures are not the whole.",
  second_table:
    "Another table begins in this row. Rows from here on are not counted: give each export as a file of its own.",
  unclosed_quote:
    "A quote opened in this row is never closed: the file was cut off or damaged. Export it again; figures are not the whole.",
  nothing_read:
    "None of the rows ({count}) could be read. See the reasons by line, and export the file again without editing it.",
  ambiguous_dates:
    "Dates such as {value} can be read month first or day first, and no other date in the file tells which: {count} rows were left out. Write dates as 2024-07-09, or export again without opening the file in a spreadsheet.",
  cancelled: "Reading was cancelled. Figures are not the whole.",
  stalled:
    "Reading made no progress for {seconds} seconds and was stopped. Copy the file to this device and try again.",
  read_failed:
    "The file could not be read: it may have been moved, changed or locked. Choose it again.",
  upload_timeout:
    "The upload took longer than {seconds} seconds and was stopped. Send a smaller file, or pack it with gzip.",
  upload_stalled:
    "No bytes came for {seconds} seconds, so the upload was stopped. Send the file again.",
  upload_slow:
    "The upload came slower than {limit} bytes a second and was stopped. Send it over a faster connection, or pack it with gzip.",
  length_mismatch:
    "Content-Length announced {expected} bytes and {received} came. Figures are not the whole: send it again.",
  upload_broken:
    "The upload broke off after {received} bytes. Figures are not the whole: send it again.",
  has_more:
    "Pages are missing: {count} pages say that there are more, and those are not in the file. Fetch the others too; figures are not the whole.",
  failed_fetches:
    "Fetches that failed: {count}. Their days are not in the file. Fetch them again; figures are not the whole.",
  repeated_buckets:
    "Periods that stand in the file more than once, as two fetches of the same days do: {count}. They count twice here: give each fetch as a file of its own, and they count once.",
  unordered_lines:
    "Lines of a session stand in another order than they were written in ({count}), so its running totals do not tell what each call used. Give the log as the program wrote it; figures are not the whole.",
  unread_meter:
    "The meter {name} is not known: its tokens are not counted (rows: {count}, cost: {cost}), so figures are not the whole.",
  unknown_json:
    "This JSON is not an export that is read: none of its objects is usage, cost or an answer of OpenAI’s API.",
  total_only:
    "This bill tells a sum and no days, as relay sites answer it: nothing of it can be counted. Give the usage of its days.",
  bad_json: "The JSON is damaged here. Export or copy the file again; figures are not the whole.",
  json_too_deep: "The JSON is nested more than {limit} levels deep, which no export is.",
  batch_input:
    "These are requests for the Batch API, which have no usage yet. Give the output file of the batch instead.",
  nested_archive: "An archive lies inside the archive. Unpack it once and give what is inside.",
  gzip_damaged:
    "The gzip archive is cut or damaged. Copy or download it again; figures are not the whole.",
  zip_damaged:
    "The zip archive is cut or damaged. Copy or download it again; figures are not the whole.",
  zip_encrypted: "The zip archive has a password. Unpack it and give the files inside.",
  zip_unsupported:
    "The zip archive is packed in a way that is not read. Unpack it and give the files inside.",
  zip_overlap:
    "Entries of the zip archive share the same bytes, which no honest archive does. Nothing of it was read.",
  zip_empty: "The zip archive holds no files.",
  too_many_entries:
    "The archive holds {count} files; at most {limit} are read. Give only the exports.",
  expands_too_much:
    "The archive unpacks to more than {limit} bytes. The rest is not counted: export a shorter time.",
  ratio_too_high:
    "The archive unpacks to more than {limit} times its size, which no export does. The rest is not counted.",
} as const;
