"use client";
import { useEffect, useState } from "react";
import type { VendorDetail } from "@/lib/browser/detail.worker";
import type { VendorSummary } from "@/lib/domain/report/report-summary";

/** Looks one vendor of the report on screen up closely. */
export type AskDetail = (
  vendor: VendorSummary,
  signal: AbortSignal,
) => Promise<VendorDetail | null>;

/**
 * A vendor's detail, asked for anew with each report that comes to rest; the last one stays until
 * then. `ask` is null while figures are on their way.
 */
export function useDetail(ask: AskDetail | null, vendor: VendorSummary) {
  const [detail, setDetail] = useState<VendorDetail | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (ask === null) return;
    const leaving = new AbortController();
    setFailed(false);
    ask(vendor, leaving.signal).then(setDetail, () => {
      if (!leaving.signal.aborted) setFailed(true);
    });
    return () => leaving.abort();
  }, [ask, vendor]);
  return { detail, failed };
}
