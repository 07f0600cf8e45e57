"use client";
import { clsx } from "clsx";
import { type ReactNode, useLayoutEffect, useRef } from "react";

/** The browser's own dialog: it keeps focus inside, closes on Escape and gives focus back. */
export function Dialog({
  label,
  onClose,
  className,
  children,
}: {
  readonly label: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page, whoever takes it away: a dialog that is gone gives no focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector("input")?.focus(); // a field is what one came for; the browser may pick its frame
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by key what a click outside does by mouse
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className={clsx(
        "m-auto mt-[12vh] max-h-[76vh] w-[min(38rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-lg border border-edge bg-sheet p-0 text-ink shadow-lift open:flex backdrop:bg-black/45",
        className,
      )}
    >
      {children}
    </dialog>
  );
}
