import type { Day } from "@/lib/domain/units/day";
import { AsOfControl } from "./as-of-control";

/** The control by itself, for pages whose parts read the day from the address. */
export function PageAsOf({ renderedOn }: { readonly renderedOn: Day }) {
  return (
    <div data-noprint className="border-y border-rule py-4">
      <AsOfControl renderedOn={renderedOn} />
    </div>
  );
}
