import { zip } from "@/test/torture/archives";
import { canaries, canary, canaryFile, MODEL, TODAY } from "./canary";

/** A table with one row: canaries in the identifying columns, figures in the others. */
function table(
  name: string,
  figures: Readonly<Record<string, string>>,
  identifying: readonly string[],
) {
  const cells = { ...canaries(identifying), ...figures };
  const lines = [Object.keys(cells), Object.values(cells)].map((row) => row.join(","));
  return canaryFile(name, `${lines.join("\n")}\n`);
}

/** A small export under a name that only the archive around it knows. */
function packed() {
  const text =
    "start_time,num_model_requests,input_tokens,output_tokens,model\n1718755200,1,9,1,gpt-4o\n";
  const name = `${canary("folder")}/${canary("entry")}.csv`;
  return canaryFile("packed.zip", zip([{ name, data: new TextEncoder().encode(text) }]));
}

/** One table of each kind of export that names somebody, a day each, a canary in every such place. */
export const CANARY_TABLES = [
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
    TODAY,
  ),
  table(
    "cost.csv",
    {
      start_time: "1717200000",
      end_time: "1717286400",
      amount_value: "1.5",
      amount_currency: "usd",
      line_item: `storage | ft:gpt-4o-2024-08-06:${canary("billed-organisation")}::id`,
    },
    [...TODAY, "api_source"],
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
    "request_id api_key user team_id organization_id end_user agent_id model_group model_id api_base cache_key requester_ip_address request_tags messages response session_id metadata proxy_server_request".split(
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
    "InvoiceSectionName BillingAccountName BillingProfileName AccountName AccountOwnerId SubscriptionId SubscriptionGuid SubscriptionName ResourceGroup ResourceId ResourceName InstanceId CostCenter Tags AdditionalInfo".split(
      " ",
    ),
  ),
  table(
    "embeddings.csv",
    {
      start_time: "1718064000",
      end_time: "1718150400",
      num_model_requests: "12",
      model: "text-embedding-3-small",
      input_tokens: "900",
    },
    [...TODAY, "vector_store_id"],
  ),
  table(
    "litellm-teams.csv",
    {
      Date: "2024-06-12",
      "Spend ($)": "1.0",
      Requests: "3",
      "Total Tokens": "910",
      "Prompt Tokens": "900",
      "Completion Tokens": "10",
    },
    ["Team", "Team ID", "Tag"],
  ),
  table(
    "key-tool.csv",
    { 时间: "2024-06-13 10:00:00", 模型: "gpt-4o", 提示: "900", 补全: "10", 花费: "1" },
    ["详情", "令牌"],
  ),
  packed(),
];
