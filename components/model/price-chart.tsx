import type { PriceStep } from "@/lib/domain/catalogue/price-history";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { costAt, MicroPerMillion } from "@/lib/domain/units/money";
import { formatDate } from "@/lib/format/date";
import { formatPrice } from "@/lib/format/money";

const WIDTH = 1_000;
const HEIGHT = 100;
const TOP = 6;
const BASE = 94;
const A_MILLION = 1_000_000n;

/** What a model cost, as steps; a gap is a time nobody documents. The figures stand in the list below it. */
export function PriceChart({
  steps,
  label,
  today,
  locale,
}: {
  readonly steps: readonly PriceStep[];
  readonly label: string;
  readonly today: Day;
  readonly locale: Locale;
}) {
  const [first] = steps;
  if (first === undefined) return null;
  const top = steps.reduce(
    (most, { figure }) => (figure > most ? figure : most),
    MicroPerMillion(1n),
  );
  const x = (day: number) => ((day - first.from) / Math.max(1, today - first.from)) * WIDTH;
  const y = (figure: bigint) => BASE - (Number((figure * 1_000n) / top) / 1_000) * (BASE - TOP);
  return (
    <figure className="grid max-w-2xl gap-1 pb-4 text-xs text-soft">
      <span>{formatPrice(costAt(top, A_MILLION), first.currency, locale)}</span>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className="h-24 w-full border-b border-edge"
      >
        {steps.map(({ from, to, figure }, at) => {
          const next = steps[at + 1];
          const joined = next !== undefined && next.from - to <= 1;
          const end = Math.max(x(to), x(from) + 6);
          return (
            <path
              key={`${from}-${figure}`}
              d={`M${x(from)} ${y(figure)}H${joined ? x(next.from) : end}${joined ? `V${y(next.figure)}` : ""}`}
              fill="none"
              strokeWidth="3"
              vectorEffect="non-scaling-stroke"
              className="stroke-seal"
            />
          );
        })}
      </svg>
      <figcaption className="flex justify-between">
        <span>{formatDate(first.from, locale)}</span>
        <span>{formatDate(today, locale)}</span>
      </figcaption>
    </figure>
  );
}
