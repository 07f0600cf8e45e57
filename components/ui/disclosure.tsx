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
    <details open={open} className="group border-b border-rule">
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 text-sm font-medium hover:text-seal [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pb-4 pl-6">{children}</div>
    </details>
  );
}
