import type { ReactNode } from "react";
import { SearchField } from "./search-field";

/** A line that stays in view: a search, and two choices beside it; on a phone they stand below. Away where there are no scripts. */
export function SearchLine({
  label,
  placeholder,
  value,
  onChange,
  children,
}: {
  /** What the line is for. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Null is nothing to search for. */
  readonly onChange: (text: string | null) => void;
  /** Two selects. */
  readonly children: ReactNode;
}) {
  return (
    <search
      aria-label={label}
      className="sticky top-0 z-20 grid grid-cols-2 gap-2 border-b border-edge bg-paper py-2 sm:grid-cols-[1fr_13rem_13rem] [@media(scripting:none)]:hidden"
      data-noprint
    >
      <div className="max-sm:col-span-2">
        <SearchField label={placeholder} value={value} onChange={onChange} />
      </div>
      {children}
    </search>
  );
}
