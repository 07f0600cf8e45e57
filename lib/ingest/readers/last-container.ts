import type { ExportFormat } from "@/lib/domain/usage/usage";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { isSum } from "@/lib/ingest/scan/json-frames";
import type { JsonMembers } from "@/lib/ingest/scan/json-members";

/** The last object with lists, by which an export without any entry is recognised. */
export class LastContainer {
  #names: readonly string[] = [];
  #hasTotal = false;

  take({ fields }: JsonFrame): void {
    this.#names = [...fields.keys()];
    const total = fields.get("total_usage")?.bytes;
    this.#hasTotal = total !== undefined && isSum(total, 0, total.bytes.length);
  }

  /** The same of an object that has no list: an old bill may tell nothing but its sum. */
  takeObject(names: readonly string[], members: JsonMembers): void {
    const total = members.indexOf("total_usage");
    if (total >= 0) this.#names = names;
    this.#hasTotal = isSum(members.bytes, members.starts[total] ?? 0, members.ends[total] ?? 0);
  }

  /** True for a bill that tells a sum and no days. */
  get isTotalOnly(): boolean {
    return this.#hasTotal;
  }

  /** A page without buckets, or an old bill without lines; null for neither. */
  formatOf(isAlone: boolean): ExportFormat | null {
    if (this.#names.includes("has_more") && isAlone) return "usage-api-json";
    return this.#names.includes("total_usage") ? "billing-legacy-json" : null;
  }
}
