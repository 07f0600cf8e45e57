import type { ReactNode } from "react";

/** Nothing here, and the next step out of it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed border-edge px-6 py-12 text-center">
      <p className="font-display text-xl">{title}</p>
      {children && <div className="max-w-prose text-sm text-soft">{children}</div>}
      {action}
    </div>
  );
}
