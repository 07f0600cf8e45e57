import { clsx } from "clsx";
import type { ReactNode } from "react";

const FONT = "fill-ink font-sans text-[13px]";

/** A window of a browser, drawn in the site's own lines. What is in it is as tall as 232 units. */
export function Sketch({
  address,
  label,
  children,
}: {
  readonly address: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <svg viewBox="0 0 480 280" role="img" aria-label={label} className="h-auto w-full">
      <rect x="1" y="1" width="478" height="278" rx="10" className="fill-sheet stroke-edge" />
      <path d="M1 36h478" className="stroke-edge" />
      {[20, 36, 52].map((x) => (
        <circle key={x} cx={x} cy="18.5" r="4.5" className="fill-rule" />
      ))}
      <rect x="74" y="8" width="386" height="21" rx="10.5" className="fill-sunk" />
      <text x="90" y="23" className="fill-soft font-mono text-[12px]">
        {address}
      </text>
      <g transform="translate(0 36)">{children}</g>
    </svg>
  );
}

/** A word as it stands on OpenAI's page: in English, whatever language it is explained in. */
export function Word({
  x,
  y,
  soft = false,
  end = false,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly soft?: boolean;
  readonly end?: boolean;
  readonly children: string;
}) {
  return (
    <text
      x={x}
      y={y}
      lang="en"
      textAnchor={end ? "end" : undefined}
      className={clsx(FONT, soft && "fill-soft")}
    >
      {children}
    </text>
  );
}

/** A button or field of the page; `wanted` is one to press or to look at. */
export function Box({
  x,
  y,
  width,
  wanted = false,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly wanted?: boolean;
  readonly children?: string;
}) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height="28"
        rx="5"
        strokeWidth={wanted ? 2 : 1}
        className={wanted ? "fill-seal-wash stroke-seal" : "fill-paper stroke-edge"}
      />
      {children && (
        <Word x={x + 10} y={y + 18.5}>
          {children}
        </Word>
      )}
    </g>
  );
}

/** The number of the step that is about this place. */
export function Step({
  x,
  y,
  at,
}: {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}) {
  return (
    <g>
      <circle cx={x} cy={y} r="11" className="fill-seal-fill" />
      <text x={x} y={y + 4.5} textAnchor="middle" className="fill-white text-[13px] font-medium">
        {at}
      </text>
    </g>
  );
}

/** Days as bars: there was usage. */
export function Bars({
  x,
  y,
  heights,
}: {
  readonly x: number;
  readonly y: number;
  readonly heights: readonly number[];
}) {
  return (
    <g className="fill-rule">
      {heights.map((height, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars stand still
        <rect key={at} x={x + at * 17} y={y - height} width="10" height={height} rx="1.5" />
      ))}
    </g>
  );
}
