"use client";
/** The JSON a share will be, to the last figure. */
export function SharePreview({ stored }: { readonly stored: unknown }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md bg-sunk p-3 font-mono text-xs"
      data-preview
    >
      {JSON.stringify(stored, null, 1)}
    </pre>
  );
}
