/** What a person should know of figures that stand. English, with `{name}` for each value; `messages/en/ingest.json` says the same. */
export const NOTES = {
  no_usage: "This export contains no usage: every period in it is empty.",
  no_rows: "This export has a header and no rows: nothing was used, or the export was cut.",
  not_grouped_by_model:
    "Rows without a model: {count}. They cannot be priced. Export again with Group by: Model.",
  not_grouped_by_line_item:
    "Rows without a line item: {count}. Their cost cannot be split by model. Export again with Group by: Line item.",
  no_token_counts:
    "This export has cost and no token counts. Add the activity (completions usage) export of the same days for an estimate.",
  cents_disagree:
    "Rows where cost (in cents) is not 100 times cost_in_major (in dollars): {count}. cost_in_major was counted.",
  uncached_disagrees:
    "Rows where input_uncached_tokens is not input less cached less cache write: {count}. The difference was counted.",
  quantity_unread:
    "Rows whose token quantity is not a whole number: {count}. Their cost was counted, their tokens were not.",
  quantity_unused:
    "Rows whose quantity names no model: {count}. Their cost was counted, their use was not: the list price of all that was used is more than is shown.",
  no_final_newline:
    "The last row has no line end. If the file was cut there, later rows are missing.",
  free_tier: "Rows of the free data-sharing tier: {count}. OpenAI did not bill them.",
  not_use: "Entries that are not use of a model, and do not count: {count}.",
  other_makers:
    "Rows in tokens of other makers’ models: {count}. Only OpenAI’s models are counted.",
  cached_untold:
    "Rows that do not tell how much of their input was cached: {count}. All of it was counted as not cached, which costs more.",
  total_disagrees:
    "Rows whose total is not the sum of their parts: {count}. Input and output were counted as they stand.",
  azure_unit:
    "Meters without a unit of measure: {count}. Their quantities were taken as thousands of tokens.",
  gateway_cost:
    "Costs in this file were not paid to OpenAI and are left out; rows that have one: {count}.",
  gateway_cache: "Answers that came out of the gateway’s own cache, and do not count: {count}.",
  tokens_not_split:
    "Rows whose tokens are not split into input and output: {count}. Only their requests count: export the daily figures without models, or the spend logs.",
  tokens_untold: "Rows that tell no tokens: {count}. Only their requests count.",
  local_times:
    "Times in this file have no zone and were read as UTC: a few hours may fall to another day. Rows: {count}.",
  dates_read:
    "Dates such as {value} can be read in two ways and were read as {day}. If that is wrong, write them as 2024-07-09.",
  serial_dates:
    "Dates written as plain numbers, such as {value}, were read as the days a spreadsheet counts: {day}.",
  image_tokens_elsewhere:
    "Rows about images that are billed by tokens: {count}. Their tokens stand in the completions export; only requests count here.",
  not_tokens: "Rows about storage, sessions or searches, which no model’s price covers: {count}.",
  repeated_entries:
    "Entries that the file holds more than once, as after two fetches of the same days: {count}. Each was counted once, with the larger figure.",
  repeated_answers:
    "Answers that stand in the file more than once: {count}. Each was counted once, with its largest figures.",
  repeated_far:
    "Answers that stand in the file again, too far from the first time to compare: {count}. Each was counted once, as it stood first.",
  answers_forgotten:
    "The file has so many answers that not all of their ids could be kept: one that stands in it twice may count twice.",
  totals_and_parts:
    "Totals that stand beside their parts, such as a run and its steps: {count} entries were left out, so that nothing counts twice.",
  session_continued:
    "Sessions whose first calls are not in the file: {count}. Only the calls in the file count.",
  provisional_days:
    "The latest days, {from} to {to}, are provisional: OpenAI may still add to them. Export again two days later for final figures.",
  entries_skipped: "Files in the archive that are not exports, and were passed over: {count}.",
  overlap:
    "Entries that more than one file holds: {count}. Each was counted once, with the larger figure.",
  overlap_unchecked:
    "Files of the same kind overlap and are too large to compare row by row. For each shared day one file was counted.",
  other_export_wins:
    "Days that exports of different kinds cover: {count}. Each was counted once, from the more detailed export.",
  period_gap:
    "Days between the files that none of them covers: {count}. They count as days without use.",
} as const;
