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
  {
    code: "ccusage_not_daily",
    signs: ["monthly", "weekly", "sessions"].map((list) => [list, "totals"]),
  },
];

/** Bills of clouds, which are refused where no format that is read fits them. */
const CLOUD_BILLS: readonly (readonly string[])[] = [
  ["实例id", "产品code"],
  ["产品", "计费项", "应付金额"],
  ["账务账期", "产品"],
  ["billperiod", "expensebegintime", "element"],
  ["billingcycle", "productcode", "instanceid"],
];

/** True for a bill of Aliyun's or Volcengine's. */
export function isCloudBill(header: Header): boolean {
  return CLOUD_BILLS.some((sign) => header.has(...sign));
}

/** The error that names whose export this is; null for any other header. */
export function unsupportedExportOf(header: Header): IssueCode | null {
  const found = UNSUPPORTED.find(({ signs }) => signs.some((sign) => header.has(...sign)));
  return found?.code ?? null;
}
