import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { Header } from "@/lib/ingest/rows/header";

interface UnsupportedExport {
  readonly code: IssueCode;
  /** Any of these sets of columns gives it away. */
  readonly signs: readonly (readonly string[])[];
}

/** Exports of others, told by columns that OpenAI's never have. Order matters only within a vendor. */
const UNSUPPORTED: readonly UnsupportedExport[] = [
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
];

/** The code naming whose export this is, or null when it is nobody's that we know. */
export function unsupportedExportOf(header: Header): IssueCode | null {
  const found = UNSUPPORTED.find(({ signs }) => signs.some((sign) => header.has(...sign)));
  return found?.code ?? null;
}
