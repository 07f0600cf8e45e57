import type { Row } from "@/lib/ingest/rows/row";

/** "USD", after refusing the row when its amount is in anything else or in nothing named. */
export function readDollars(row: Row, column: number): "USD" {
  const currency = row.text(column, 20);
  if (currency.toLowerCase() !== "usd") {
    const isCode = /^[A-Za-z]{3}$/.test(currency);
    row.reject("currency_not_usd", { value: isCode ? currency.toUpperCase() : "…" });
  }
  return "USD";
}
