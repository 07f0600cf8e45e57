"use client";
import type { Day } from "@/lib/domain/units/day";
import { AsOfControl } from "./as-of-control";
import { useAsOf } from "./use-as-of";

/** The control by itself, for pages whose parts read the day from the address. */
export function PageAsOf({ renderedOn }: { readonly renderedOn: Day }) {
  const { value, today, setAsOf } = useAsOf(renderedOn);
  return (
    <div data-noprint className="border-y border-rule py-4">
      <AsOfControl value={value} today={today} onChange={setAsOf} />
    </div>
  );
}
