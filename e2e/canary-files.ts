/** Something made up that stands where a file names somebody, to be looked for everywhere else. */
export interface CanaryFile {
  readonly name: string;
  readonly text: string;
}

const made: string[] = [];

/** A text found nowhere else, with a letter that URLs and base64 write differently. */
function canary(column: string): string {
  const text = `Canary${made.length}z${column.replaceAll(/\W/g, "")}ü7f3a`;
  made.push(text);
  return text;
}

/** A table with one row: canaries in the identifying columns, figures in the others. */
function table(
  name: string,
  figures: Readonly<Record<string, string>>,
  identifying: readonly string[],
): CanaryFile {
  const cells = {
    ...Object.fromEntries(identifying.map((column) => [column, canary(column)])),
    ...figures,
  };
  const lines = [Object.keys(cells), Object.values(cells)].map((row) => row.join(","));
  return { name: `${canary("file")}-${name}`, text: `${lines.join("\n")}\n` };
}

const json = (name: string, value: unknown): CanaryFile => ({
  name: `${canary("file")}-${name}`,
  text: `${JSON.stringify(value)}\n`,
});

const TODAY =
  "project_id project_name organization_id organization_name user_id user_email api_key_id api_key_name";
const MODEL = "gpt-4o-2024-05-13";

/** One file of each kind of export that names somebody, a day each, a canary in every such place. */
export const CANARY_FILES: readonly CanaryFile[] = [
  table(
    "completions.csv",
    {
      start_time: "1717200000",
      end_time: "1717286400",
      num_model_requests: "12",
      model: `ft:gpt-4o-2024-08-06:${canary("ft-organisation")}:x:id`,
      input_tokens: "5000000",
      output_tokens: "90000",
    },
    TODAY.split(" "),
  ),
  table(
    "cost.csv",
    {
      start_time: "1717200000",
      end_time: "1717286400",
      amount_value: "1.5",
      amount_currency: "usd",
      line_item: "storage",
    },
    [...TODAY.split(" "), "api_source"],
  ),
  table(
    "activity.csv",
    {
      timestamp: "1717286400",
      usage_type: "text",
      model: MODEL,
      n_context_tokens_total: "9000",
      n_generated_tokens_total: "50",
    },
    "organization_id organization_name api_key_id api_key_name api_key_redacted project_id project_name user".split(
      " ",
    ),
  ),
  table(
    "cost-legacy.csv",
    {
      timestamp: "1717286400.0",
      currency: "usd",
      name: "GPT-4o",
      cost: "100",
      cost_in_major: "1.0",
      date: "2024-06-02",
    },
    "organization_id project_id project_name organization_name user_id user_email".split(" "),
  ),
  table(
    "openrouter.csv",
    {
      created_at: "2024-06-03 10:00:00",
      model_permaslug: "openai/gpt-4o",
      tokens_prompt: "900",
      tokens_completion: "10",
      cost_total: "1",
    },
    "generation_id user api_key_name app_name".split(" "),
  ),
  table(
    "litellm.csv",
    {
      call_type: "completion",
      spend: "1",
      startTime: "2024-06-04 10:00:00",
      model: "gpt-4o",
      prompt_tokens: "900",
      completion_tokens: "10",
    },
    "request_id api_key user team_id end_user requester_ip_address request_tags messages response session_id metadata".split(
      " ",
    ),
  ),
  table(
    "helicone.csv",
    {
      response_created_at: "2024-06-05T10:00:00Z",
      request_created_at: "2024-06-05T10:00:00Z",
      model: "gpt-4o",
      prompt_tokens: "900",
      completion_tokens: "10",
    },
    "response_id request_user_id request_properties request_body".split(" "),
  ),
  table(
    "azure.csv",
    {
      Date: "2024-06-07",
      MeterCategory: "Cognitive Services",
      MeterName: "gpt 4o 0513 Input global Tokens",
      Quantity: "5",
      UnitOfMeasure: "1K",
    },
    "InvoiceSectionName AccountName AccountOwnerId SubscriptionName ResourceGroup ResourceId Tags AdditionalInfo".split(
      " ",
    ),
  ),
  json("langfuse.json", [
    {
      id: canary("id"),
      trace_id: canary("trace"),
      name: canary("name"),
      userId: canary("user"),
      type: "GENERATION",
      start_time: "2024-06-06 10:00:00.000000",
      provided_model_name: "gpt-4o",
      usage_details: { input: 900, output: 10, total: 910 },
      metadata: { who: canary("metadata") },
    },
  ]),
  json("new-api.json", {
    data: [
      {
        created_at: 1717804800,
        type: 2,
        username: canary("username"),
        token_name: canary("token"),
        content: canary("content"),
        ip: canary("ip"),
        model_name: "gpt-4o",
        quota: 1,
        prompt_tokens: 900,
        completion_tokens: 10,
      },
    ],
  }),
  json("answers.jsonl", {
    id: canary("id"),
    user: canary("user"),
    created: 1717891200,
    model: MODEL,
    metadata: { customer: canary("customer") },
    choices: [{ message: { content: canary("answer") } }],
    usage: { prompt_tokens: 900, completion_tokens: 10 },
  }),
  json("usage.json", {
    data: [
      {
        aggregation_timestamp: 1717977600,
        email: canary("email"),
        organization_name: canary("organisation"),
        api_key_name: canary("key"),
        snapshot_id: MODEL,
        n_requests: 1,
        n_context_tokens_total: 900,
        n_generated_tokens_total: 10,
      },
    ],
  }),
];

/** All canaries, as a program may have written them: plain, in a URL, in hexadecimal, in base64 at any offset. */
export const TRACES: readonly string[] = made.flatMap((text) => {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    return shifted.slice(offset === 0 ? 0 : 4, Math.floor((offset + bytes.length) / 3) * 4);
  });
  const plain = [text, encodeURIComponent(text), bytes.toString("hex")];
  return [
    ...plain,
    ...inBase64,
    ...inBase64.map((part) => part.replaceAll("+", "-").replaceAll("/", "_")),
  ];
});

export const CANARIES = made.length;

/** The canaries that a text gives away. */
export function tracesIn(text: string): string[] {
  const lower = text.toLowerCase();
  return TRACES.filter((trace) => text.includes(trace) || lower.includes(trace.toLowerCase()));
}
