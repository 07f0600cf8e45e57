import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The sheet a page is written on. */
export function Page({
  className,
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={clsx("mx-auto max-w-page px-4 pt-8 sm:px-6 sm:pt-12", className)}>
      {children}
    </div>
  );
}

/** The title of a page that is worked with: its content stands on the first screen. */
export function WorkHead({
  title,
  lead,
  children,
}: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="-mt-3 grid gap-1 pb-3 sm:-mt-6">
      <h1 className="font-display text-2xl leading-tight">{title}</h1>
      {lead && <p className="max-w-3xl text-sm text-soft">{lead}</p>}
      {children}
    </header>
  );
}

/** A page's title and what it is for. */
export function PageHead({
  title,
  lead,
  children,
}: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="grid max-w-3xl gap-3 pb-8">
      <h1 className="font-display text-3xl sm:text-4xl">{title}</h1>
      {lead && <p className="max-w-prose text-lg text-soft">{lead}</p>}
      {children}
    </header>
  );
}
