"use client";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";

/** As `Disclosure`, for what is costly to draw: nothing of it is there before it is first opened. */
export function LazyDisclosure({
  summary,
  children,
}: {
  readonly summary: ReactNode;
  readonly children: () => ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      ref={(details) => {
        if (details?.open) setOpened(true); // before the page woke, when nobody was told of it
      }}
      className="border-b border-rule [&[open]>summary>svg]:rotate-90"
      onToggle={({ currentTarget }) => setOpened((before) => before || currentTarget.open)}
    >
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 text-sm font-medium hover:text-seal [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-soft transition-transform" />
        {summary}
      </summary>
      <div className="pb-4">{opened && children()}</div>
    </details>
  );
}
