import type { ReactNode } from "react";

/** A story of its own, with what it came to beside it. */
export function Chapter({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="grid items-start gap-x-14 gap-y-6 pt-20 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid gap-3">
        <h2 className="font-display text-3xl">{title}</h2>
        <p className="max-w-prose text-lg text-soft">{text}</p>
      </div>
      {children}
    </section>
  );
}
