import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** More, for those who want it. Native, so find-in-page opens it and it works without scripts. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // Its own mark alone turns: a group would turn those of what is closed within it, too.
    <details open={open} className="border-b border-rule [&[open]>summary>svg]:rotate-90">
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 text-sm font-medium hover:text-seal [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-soft transition-transform" />
        {summary}
      </summary>
      <div className="pb-4 pl-6">{children}</div>
    </details>
  );
}
