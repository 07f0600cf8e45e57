import { canaries, canary, canaryFile, MODEL, TODAY } from "./canary";

const json = (name: string, value: unknown) => canaryFile(name, `${JSON.stringify(value)}\n`);

const people = () => canaries(TODAY);

const bucketOf = (start: number, result: object) => ({
  object: "bucket",
  start_time: start,
  end_time: start + 86_400,
  results: [result],
});

/** As CANARY_TABLES, for exports that are JSON. */
export const CANARY_JSON = [
  json("usage-api.json", {
    object: "page",
    data: [
      bucketOf(1718323200, {
        object: "organization.usage.completions.result",
        input_tokens: 900,
        output_tokens: 10,
        num_model_requests: 1,
        model: MODEL,
        ...people(),
      }),
      bucketOf(1718323200, {
        object: "organization.usage.file_searches.result",
        num_requests: 1,
        vector_store_id: canary("vector_store_id"),
        ...people(),
      }),
      bucketOf(1718323200, {
        object: "organization.costs.result",
        amount: { value: 1, currency: "usd" },
        line_item: null,
        ...people(),
      }),
    ],
    next_page: canary("next_page"),
  }),
  json("activity.json", {
    organization_name: canary("organisation"),
    data: [
      {
        timestamp: 1718409600,
        usage_type: "text",
        model: `davinci:ft-${canary("old-organisation")}-2023-05-01-08-05-42`,
        n_context_tokens_total: 900,
        n_generated_tokens_total: 10,
        num_requests: 1,
        user: canary("user"),
        ...people(),
      },
    ],
  }),
  json("cost.json", {
    data: [
      {
        timestamp: 1718409600,
        currency: "usd",
        name: "GPT-4o",
        cost: 100,
        cost_in_major: "1.0",
        ...people(),
      },
    ],
  }),
  json("bill.json", {
    organization: canary("organisation"),
    daily_costs: [{ timestamp: 1718496000, line_items: [{ name: "GPT-4o", cost: 1.5 }] }],
    total_usage: 1.5,
  }),
  json("batch.jsonl", {
    id: canary("id"),
    custom_id: canary("custom_id"),
    response: {
      status_code: 200,
      request_id: canary("request_id"),
      body: {
        id: canary("id"),
        created: 1718582400,
        model: MODEL,
        system_fingerprint: canary("fingerprint"),
        usage: { prompt_tokens: 900, completion_tokens: 10 },
      },
    },
  }),
  json("responses.jsonl", {
    id: canary("id"),
    object: "response",
    created_at: 1718668800,
    model: MODEL,
    instructions: canary("instructions"),
    safety_identifier: canary("safety"),
    prompt_cache_key: canary("cache-key"),
    output: [{ id: canary("output"), content: [{ text: canary("answer") }] }],
    usage: { input_tokens: 900, output_tokens: 10 },
  }),
  json("langfuse.json", [
    {
      id: canary("id"),
      trace_id: canary("trace"),
      name: canary("name"),
      user_id: canary("user"),
      session_id: canary("session"),
      input: canary("input"),
      output: canary("output"),
      tags: [canary("tag")],
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
        channel_name: canary("channel"),
        group: canary("group"),
        other: canary("other"),
        request_id: canary("request"),
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
