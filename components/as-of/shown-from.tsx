"use client";
import type { ReactNode } from "react";
import type { Day } from "@/lib/domain/units/day";
import { useAsOf } from "./use-as-of";

/** A line of a list that appears on its day; null for what has none and is always there. */
export function ShownFrom({
  day,
  renderedOn,
  id,
  className,
  children,
}: {
  readonly day: Day | null;
  readonly renderedOn: Day;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { asOf } = useAsOf(renderedOn);
  return (
    <li id={id} hidden={day !== null && day > asOf} className={className}>
      {children}
    </li>
  );
}
