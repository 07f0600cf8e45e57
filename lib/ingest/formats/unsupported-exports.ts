import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { Header } from "@/lib/ingest/rows/header";

interface UnsupportedExport {
  readonly code: IssueCode;
  /** It is this export when the header has all columns of one of these sets. */
  readonly signs: readonly (readonly string[])[];
}

/** Exports of other vendors, recognised by columns that OpenAI's never have. */
const UNSUPPORTED: readonly UnsupportedExport[] = [
  {
    code: "groq_export",
    signs: [["n_non_cached_context_tokens_total"], ["n_context_tokens_total", "cost"]],
  },
  {
    code: "google_billing_export",
    signs: [
      ["service description", "sku description", "subtotal ($)"],
      ["service description", "sku description", "usage amount"],
    ],
  },
  { code: "focus_export", signs: [["billedcost", "chargeperiodstart", "billingcurrency"]] },
  {
    code: "ccusage_not_daily",
    signs: ["monthly", "weekly", "sessions"].map((list) => [list, "totals"]),
  },
];

/** The error that names whose export this is; null for any other header. */
export function unsupportedExportOf(header: Header): IssueCode | null {
  const found = UNSUPPORTED.find(({ signs }) => signs.some((sign) => header.has(...sign)));
  return found?.code ?? null;
}
