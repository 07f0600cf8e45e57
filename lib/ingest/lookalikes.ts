import type { Header } from "./header";
import type { IssueCode } from "./issue-codes";

interface Lookalike {
  readonly code: IssueCode;
  /** Any of these sets of columns gives it away. */
  readonly signs: readonly (readonly string[])[];
}

/** Exports of others, told by columns that OpenAI's never have. Order matters only within a vendor. */
const LOOKALIKES: readonly Lookalike[] = [
  {
    code: "groq_export",
    signs: [["n_non_cached_context_tokens_total"], ["n_context_tokens_total", "cost"]],
  },
  {
    code: "deepseek_export",
    signs: [
      ["wallet_type", "cost", "currency"],
      ["model", "api_key_name", "type", "price", "amount"],
      ["utc_date", "model", "api_key_name"],
    ],
  },
  {
    code: "openrouter_export",
    signs: [
      ["generation_id", "tokens_prompt"],
      ["model_permaslug", "tokens_prompt"],
    ],
  },
  {
    code: "oneapi_export",
    signs: [
      ["model_name", "prompt_tokens", "quota"],
      ["模型", "提示", "补全"],
    ],
  },
  {
    code: "litellm_export",
    signs: [
      ["request_id", "call_type", "spend"],
      ["spend ($)", "total tokens"],
      ["model_group", "custom_llm_provider", "spend"],
    ],
  },
  {
    code: "helicone_export",
    signs: [["response_id", "response_created_at", "request_properties"]],
  },
  { code: "langfuse_export", signs: [["provided_model_name", "usage_details"]] },
  { code: "azure_export", signs: [["metercategory", "metername"]] },
];

/** The code naming whose export this is, or null when it is nobody's that we know. */
export function lookalikeOf(header: Header): IssueCode | null {
  const found = LOOKALIKES.find(({ signs }) => signs.some((sign) => header.has(...sign)));
  return found?.code ?? null;
}

/** Metrics of OpenAI's other usage exports, and what each measures. */
const CAPABILITIES: readonly (readonly [column: string, capability: string])[] = [
  ["images", "images"],
  ["characters", "speech (characters)"],
  ["seconds", "transcription (seconds)"],
  ["usage_bytes", "vector stores"],
  ["num_sessions", "code interpreter sessions"],
  ["num_requests", "tool calls"],
  ["input_tokens", "embeddings or moderations"],
];

/** What one of OpenAI's exports without completions is about, or null when it is none. */
export function otherCapabilityOf(header: Header): string | null {
  if (!header.has("start_time", "end_time") || header.has("output_tokens")) return null;
  const found = CAPABILITIES.find(([column]) => header.has(column));
  return found?.[1] ?? null;
}
