"use client";
import { clsx } from "clsx";
import { type DragEvent, type ReactNode, useState } from "react";
import { droppedFiles } from "@/lib/browser/file-drop";
import { buttonClass } from "./button";

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

type Look = Parameters<typeof buttonClass>;

const ACCEPT = ".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,.zip,text/csv,application/json";

/** The browser's own chooser, drawn as a button: it opens before any script has run. */
function FileChooser({
  label,
  text,
  look,
  onFiles,
}: {
  readonly label: string;
  readonly text: string;
  readonly look: Look;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <span
      className={clsx(
        buttonClass(...look),
        "relative has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-seal",
      )}
    >
      <span aria-hidden>{text}</span>
      <input
        type="file"
        multiple
        accept={ACCEPT}
        aria-label={label}
        className="absolute -inset-px size-[calc(100%+2px)] cursor-pointer text-[0] opacity-0 file:cursor-pointer"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ""; // the same file can be chosen again
          onFiles(files);
        }}
      />
    </span>
  );
}

/**
 * Takes files and folders that are dropped on it, or chosen. `children` gets what draws the button that
 * opens the browser's chooser: dropping is only an extra.
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
  readonly children: (chooser: (text: string, ...look: Look) => ReactNode) => ReactNode;
}) {
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
      {children((text, ...look) => (
        <FileChooser label={label} text={text} look={look} onFiles={take} />
      ))}
    </div>
  );
}
