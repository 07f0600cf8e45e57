"use client";
import { clsx } from "clsx";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { droppedFiles } from "@/lib/browser/file-drop";

/** What to do here: nobody drags a file on a phone, and nothing reads it where scripts are off. */
export function DropTitle({
  drop,
  open,
  off,
}: {
  readonly drop: string;
  readonly open: string;
  readonly off: string;
}) {
  return (
    <>
      <p className="font-display text-xl">
        <span className="pointer-coarse:hidden">{drop}</span>
        <span className="hidden pointer-coarse:inline">{open}</span>
      </p>
      <p className="hidden text-sm text-amber [@media(scripting:none)]:block">{off}</p>
    </>
  );
}

const ACCEPT = ".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,.zip,text/csv,application/json";

/**
 * Takes files and folders that are dropped on it, or chosen. `children` gets the function that opens
 * the browser's chooser: put it on a button, dropping is only an extra.
 */
export function FileDrop({
  label,
  onFiles,
  className,
  children,
}: {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly className?: string;
  readonly children: (choose: () => void) => ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  };

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer).then(take, reportError);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; a button inside does the same by keyboard
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-over={over || undefined}
      data-noprint
      className={clsx(
        "grid gap-4 rounded-lg border-2 border-dashed border-edge bg-sheet transition-colors data-over:border-seal data-over:bg-seal-wash",
        className,
      )}
    >
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPT}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ""; // the same file can be chosen again
          take(files);
        }}
      />
      {children(() => input.current?.click())}
    </div>
  );
}
