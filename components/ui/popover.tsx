"use client";
import { Popover as Base } from "@base-ui/react/popover";
import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A word or mark that opens an explanation on press: works by touch and key, where a tooltip does not. */
export function Popover({
  label,
  triggerClassName,
  trigger,
  children,
}: {
  /** What the trigger says to a screen reader; leave it out when its text says enough. */
  readonly label?: string;
  readonly triggerClassName?: string;
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger
        {...(label === undefined ? {} : { "aria-label": label })}
        className={clsx(
          "rounded-sm underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-ink",
          triggerClassName,
        )}
      >
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={12} className="z-50">
          <Base.Popup className="max-w-[min(22rem,calc(100vw-1.5rem))] rounded-md border border-edge bg-sheet p-4 text-sm text-ink shadow-lift transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
