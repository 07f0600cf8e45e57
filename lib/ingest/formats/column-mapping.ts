import type { DateOrder } from "@/lib/ingest/time/spreadsheet-date";

/** What a column of a table that nobody recognised can hold. */
export const MAPPED_ROLES = [
  "date",
  "model",
  "input",
  "cached",
  "output",
  "requests",
  "cost",
] as const;

export type MappedRole = (typeof MAPPED_ROLES)[number];

/** Places of columns from 0, as a person assigned them; a role that is absent has no column. */
export type ColumnMapping = { readonly [R in MappedRole]?: number } & {
  /** How dates such as 7/9/2024 are written; absent: as other dates of the file show. */
  readonly dateOrder?: DateOrder;
  /** Names of the members that the places count, for a file of JSON. */
  readonly members?: readonly string[];
};

const GUESSES: Readonly<Record<MappedRole, RegExp>> = {
  date: /^(?:date|day|timestamp|time|created(?:_at)?|start_?time|usage_date|日期|时间)$/,
  model: /^(?:model|model_?(?:name|id)|模型)$/,
  input:
    /^(?:(?:input|prompt)(?:_tokens)?|tokens_(?:in|input|prompt)|n_context_tokens_total|输入.*|提示)$/,
  cached: /^(?:(?:input_)?cached(?:_input)?(?:_tokens)?|tokens_cached|缓存.*)$/,
  output: /^(?:(?:output|completion)(?:_tokens)?|tokens_(?:out|output|completion)|输出.*|补全)$/,
  requests: /^(?:requests|num_requests|n_requests|calls|count|请求.*|次数)$/,
  cost: /^(?:cost|cost_usd|amount|spend|price|usd|费用|花费|金额)$/,
};

/** The mapping that the names of the columns suggest; each column has one role at most. */
export function guessMapping(names: readonly string[]): ColumnMapping {
  const keys = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );
  const mapping: { [R in MappedRole]?: number } = {};
  for (const role of MAPPED_ROLES) {
    const at = keys.findIndex((key) => GUESSES[role].test(key));
    if (at >= 0) mapping[role] = at;
  }
  return mapping;
}

/** What still keeps the mapping from being used, or null: a date, and tokens or a cost. */
export function mappingProblem(mapping: ColumnMapping): "date" | "figures" | "twice" | null {
  const places = MAPPED_ROLES.flatMap((role) => mapping[role] ?? []);
  if (new Set(places).size < places.length) return "twice";
  if (mapping.date === undefined) return "date";
  const { input, output, cost } = mapping;
  return input === undefined && output === undefined && cost === undefined ? "figures" : null;
}

/** A number of 53 bits that tables with the same header share, under which a mapping is remembered. */
export function headerHash(names: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0x5bd1e995];
  for (const char of names.join("\n")) {
    const code = char.codePointAt(0) ?? 0;
    low = (low ^ code) >>> 0;
    low = Number((BigInt(low) * 16_777_619n) & 0xffff_ffffn);
    high = Number((BigInt(high ^ (low >>> 13)) * 16_777_619n) & 0xffff_ffffn);
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
