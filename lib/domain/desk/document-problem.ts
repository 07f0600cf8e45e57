/** What is wrong with a record, by its code; `message` is the same in English, for programs. */
export interface DocumentProblem {
  /** Such as `grants[0].amount`; "" for all of it. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** What the words of the code name: a slug, a number, a text as it was given. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** Another record that is in the way, and where in it. */
  readonly record?:
    | { readonly kind: string; readonly key: string; readonly path: string }
    | undefined;
}

type Found = Pick<DocumentProblem, "code" | "message" | "values">;

/**
 * What our own schemas and the checks of the whole catalogue say, by code. Files and programs are told in
 * these English sentences; an editor reads the words of the code in their language.
 */
const SENTENCES: readonly (readonly [code: string, sentence: RegExp])[] = [
  ["not_a_slug", /^Lower-case words joined by hyphens$/],
  ["not_a_day", /^Not a day: (?<given>.*)$/s],
  ["not_https", /^Not an https address$/],
  ["not_a_count", /^Not a whole number from zero up$/],
  ["not_a_number", /^Not a number of (?<decimals>\d+) decimals: (?<given>.*)$/s],
  ["not_a_time", /^Not a time of day$/],
  ["not_an_offset", /^Not an offset from UTC$/],
  ["not_a_decimal", /^An exact decimal in quotes$/],
  ["no_figure", /^A price has a figure$/],
  ["tiers_order", /^Prompt tiers stand in ascending order$/],
  ["hours_order", /^Hours end after they begin$/],
  ["range_order", /^A range ends above its start$/],
  ["ratio_order", /^low ≤ mid ≤ high, above zero$/],
  ["last_days_order", /^The latest last day comes after the earliest$/],
  ["platform_only", /^Only a platform names no model$/],
  ["found_and_none", /^No offer was found, yet it grants something$/],
  ["source_twice", /^A source speaks twice of one field$/],
  ["rests_on_nothing", /^Rests on (?<name>.*), which says nothing$/],
  ["was_nothing", /^Was more by (?<name>.*), which says nothing else$/],
  ["rests_unsaid", /^A value rests on a statement, or a note says why not$/],
  ["conflict_unsaid", /^A conflict needs a note that says what differs$/],
  ["difference_unsaid", /^Statements differ: a note has to say how$/],
  ["no_statement", /^No statement about (?<name>.*)$/],
  ["access_unsaid", /^What is known has its words and a source, what is not has neither$/],
  ["not_own_domain", /^Not on the vendor's own domain: (?<given>.*)$/s],
  ["not_a_record", /^Not a record$/],
  ["another_key", /^Not the record of the key (?<name>.*)$/],
  ["mixed_currencies", /The prices of one list are in one currency$/],
  ["unknown_source", /\bno source (?<name>\S+)$/],
  ["unknown_vendor", /\bno vendor (?<name>\S+)$/],
  ["unknown_campaign", /\bno campaign (?<name>\S+)$/],
  ["unknown_model", /\bno model (?<name>.+)$/],
  ["unknown_tokenizer", /\bno ratios for (?<name>.+)$/],
  ["copies_copy", /\bcopies (?<name>\S+), itself a copy$/],
  ["given_twice", /: (?<name>[^:]+) given twice$/],
  ["prices_overlap", /: two prices of (?<name>.+) at once$/],
];

/** The code of one of our sentences; "other" for one that has none. */
export function problemOfSentence(message: string): Found {
  for (const [code, sentence] of SENTENCES) {
    const found = sentence.exec(message);
    if (found !== null) return { code, message, ...(found.groups && { values: found.groups }) };
  }
  return { code: "other", message };
}
