import type { ReactNode } from "react";

/** A ruled block of a page, with its heading in the margin where there is one. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  /** Where a link within the page leads to. */
  readonly id?: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section
      {...(id && { id })}
      className="grid gap-x-10 gap-y-4 border-t border-rule py-8 lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <div className="grid content-start gap-1.5">
        <h2 className="font-display text-xl">{title}</h2>
        {lead && <p className="text-sm text-soft">{lead}</p>}
      </div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-4">{children}</div>
    </section>
  );
}
