import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { HeadCell } from "./table";

type Direction = "ascending" | "descending";

/** A column's head that sorts by it. `sorted` is null while another column does. */
export function SortHead({
  figure = false,
  sorted,
  onSort,
  children,
}: {
  readonly figure?: boolean;
  readonly sorted: Direction | null;
  readonly onSort: () => void;
  readonly children: ReactNode;
}) {
  const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <HeadCell figure={figure} aria-sort={sorted ?? undefined}>
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          "group inline-flex items-center gap-1 font-medium hover:text-ink",
          sorted !== null && "text-ink",
          figure && "flex-row-reverse",
        )}
      >
        {children}
        <Arrow
          aria-hidden
          className={clsx(
            "size-3.5 shrink-0",
            sorted === null && "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60",
          )}
        />
      </button>
    </HeadCell>
  );
}
