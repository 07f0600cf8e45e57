import type { ReactNode } from "react";

/** A model, a unit, a name: something one could search for, and no translator should touch. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return (
    <span
      translate="no"
      className="inline-block rounded-sm bg-sunk px-1.5 py-px text-xs break-all text-ink"
    >
      {children}
    </span>
  );
}
