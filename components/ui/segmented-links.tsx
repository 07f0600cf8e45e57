"use client";
import { clsx } from "clsx";
import type { MouseEvent, ReactNode } from "react";

interface LinkOption<T> {
  readonly value: T;
  readonly label: ReactNode;
  /** Where the choice leads by itself: without scripts, or in a tab of its own. */
  readonly href: string;
}

/** Whether a click asks for this tab: others open the link somewhere else. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

/** A choice of a few that stands in the address: links drawn as one strip. `value` is the one that holds. */
export function SegmentedLinks<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly LinkOption<T>[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <nav
      aria-label={label}
      className="flex w-fit max-w-full flex-wrap rounded-md border border-control bg-sheet"
    >
      {options.map((option) => (
        <a
          key={option.value}
          href={option.href}
          aria-current={option.value === value ? "true" : undefined}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            onChange(option.value);
          }}
          className={clsx(
            "flex min-h-9.5 items-center gap-1.5 rounded-sm px-3 text-sm pointer-coarse:min-h-11",
            option.value === value && "bg-ink text-paper",
          )}
        >
          {option.label}
        </a>
      ))}
    </nav>
  );
}
