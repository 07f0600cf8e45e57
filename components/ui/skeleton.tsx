import { clsx } from "clsx";

/** Holds the place of what is coming; size it with `className`. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={clsx("block animate-pulse rounded-sm bg-rule", className)} />;
}
