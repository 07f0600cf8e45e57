/** Why one row is left out. English, with `{name}` for each value; `messages/en/ingest.json` says the same. */
export const ROWS = {
  row_too_short: "The row has {cells} cells where the header has {columns}.",
  row_too_long: "The row has {cells} cells where the header has {columns}.",
  damaged_quotes: "Text follows a closing quote, so the cells are unclear.",
  bad_time: "{column} is not a time between 2020 and 2050.",
  time_mismatch: "{column} and {other} name different times.",
  bucket_too_long: "The row covers more than a day, so its day is unclear.",
  missing_value: "{column} is empty.",
  bad_number: "{column} is not a plain number: {value}.",
  ambiguous_number:
    "{column} could be read in two ways: {value}. Export the file again without opening it in a spreadsheet.",
  not_whole: "{column} is not a whole number: {value}.",
  negative_number: "{column} is below zero: {value}.",
  number_too_large: "{column} is too large to be right.",
  currency_not_usd: "The amount is in {value}; only US dollars are read.",
  bad_flag: "{column} is neither True nor False.",
  cached_exceeds_input: "Cached and cache-write input ({cached}) is more than all input ({input}).",
  parts_disagree:
    "The parts of {column} do not make its total, so it is unclear what includes what.",
  text_too_long: "{column} is longer than {limit} bytes.",
  bad_text: "{column} is not valid UTF-8 text.",
  unknown_usage_type: "The kind of use in usage_type is not known.",
  more_rows_rejected: "More rows were left out than are listed: {count} besides those above.",
  bad_json_line: "The line is not JSON.",
  several_answers:
    "The entry holds the usage of more than one answer. Give each answer an entry of its own.",
  unknown_meter: "The meter {value} is not known, so its tokens are not counted.",
  unknown_entry: "The entry has none of the members that make the others usage.",
} as const;
