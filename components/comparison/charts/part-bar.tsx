const WIDTH = 1_000n;

/** A part of a whole as a bar, for the eye: the figure stands above it. Past the whole it is full, and red. Of one length in all rows. */
export function PartBar({ part, whole }: { readonly part: bigint; readonly whole: bigint }) {
  if (whole <= 0n) return null;
  const isOver = part > whole;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 4`}
      preserveAspectRatio="none"
      aria-hidden
      className="mt-1 h-1 w-24 rounded-full bg-rule md:ml-auto"
    >
      <rect
        width={Number(isOver ? WIDTH : (part * WIDTH) / whole)}
        height="4"
        className={isOver ? "fill-seal" : "fill-jade-fill"}
      />
    </svg>
  );
}
