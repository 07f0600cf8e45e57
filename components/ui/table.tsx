import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** A ledger: a real table that becomes a list of labelled lines on a phone. Cells take their labels from `Cell`. */
export function Table({
  caption,
  captionHidden = true,
  tight = false,
  className,
  children,
}: {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  /** Less room between columns, where there are many. */
  readonly tight?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <table className={clsx("ledger ledger-stack", tight && "ledger-tight", className)}>
      <caption className={captionHidden ? "sr-only" : "pb-2 text-left text-sm text-soft"}>
        {caption}
      </caption>
      {children}
    </table>
  );
}

/**
 * `label` is the column's name, shown beside the value on a phone. `figure` aligns numbers right.
 * `bare` says that the cell holds nothing the row does not say elsewhere: a list on a phone leaves it out.
 */
export function Cell({
  label,
  figure = false,
  bare = false,
  children,
  ...rest
}: ComponentProps<"td"> & {
  readonly label: string;
  readonly figure?: boolean;
  readonly bare?: boolean;
}) {
  return (
    <td
      {...rest}
      data-label={label}
      data-figure={figure || undefined}
      data-bare={bare || undefined}
    >
      {/* One box, so that label and value keep to two columns when the row is a list. */}
      <div className="min-w-0">{children}</div>
    </td>
  );
}

export function HeadCell({
  figure = false,
  ...rest
}: ComponentProps<"th"> & { readonly figure?: boolean }) {
  return <th scope="col" {...rest} data-figure={figure || undefined} />;
}
