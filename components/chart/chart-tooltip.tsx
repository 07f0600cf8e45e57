import type { ReactNode } from "react";

/** What Recharts hands a tooltip. */
interface Shown {
  readonly active?: boolean;
  readonly label?: string | number;
  readonly payload?: readonly { readonly dataKey?: unknown; readonly value?: unknown }[];
}

/** What a chart says of a place along its axis. */
export interface TooltipWords {
  readonly label: (at: number) => ReactNode;
  readonly line: (key: string, value: number) => { readonly name: string; readonly text: string };
}

/** What is under the pointer, or where the arrow keys are, in the look of the page. */
export function ChartTooltip({
  shown: { active, label, payload },
  words,
}: {
  readonly shown: Shown;
  readonly words: TooltipWords;
}) {
  if (!active || payload === undefined) return null;
  return (
    <div className="grid max-w-72 gap-1 rounded-md border border-edge bg-sheet px-3 py-2 text-xs shadow-lift">
      <p className="font-medium">{words.label(Number(label))}</p>
      {payload.map(({ dataKey, value }) => {
        if (typeof value !== "number") return null;
        const { name, text } = words.line(String(dataKey), value);
        return (
          <p key={name} className="flex justify-between gap-4">
            <span className="text-soft">{name}</span>
            <span>{text}</span>
          </p>
        );
      })}
    </div>
  );
}
