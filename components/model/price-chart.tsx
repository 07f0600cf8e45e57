import type { Day } from "@/lib/domain/day";
import type { Locale } from "@/lib/domain/locale";
import type { PriceStep } from "@/lib/domain/price-history";
import { formatDate } from "@/lib/format/date";
import { formatPrice } from "@/lib/format/money";

const WIDTH = 640;
const HEIGHT = 120;
const PAD = 8;
const BASE = 96;
const PICO_PER_MICRO = 1_000_000n;

/** What a model cost, as steps; a gap is a time nobody documents. */
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
  const top = steps.reduce((most, { figure }) => (figure > most ? figure : most), 1n);
  const x = (day: number) =>
    PAD + ((day - first.from) / Math.max(1, today - first.from)) * (WIDTH - 2 * PAD);
  const y = (figure: bigint) => BASE - (Number((figure * 1_000n) / top) / 1_000) * (BASE - 24);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full">
      <line x1={PAD} x2={WIDTH - PAD} y1={BASE} y2={BASE} className="stroke-rule" />
      {steps.map(({ from, to, figure, currency }, at) => {
        const next = steps[at + 1];
        const joined = next !== undefined && next.from - to <= 1;
        const end = Math.max(x(to), x(from) + 3);
        return (
          <g key={`${from}-${figure}`}>
            <path
              d={`M${x(from)} ${y(figure)}H${joined ? x(next.from) : end}${joined ? `V${y(next.figure)}` : ""}`}
              fill="none"
              strokeWidth="2"
              className="stroke-seal"
            />
            {steps[at - 1]?.figure !== figure && (
              <text
                x={Math.min(x(from), WIDTH - 60)}
                y={y(figure) - 5}
                className="fill-ink text-xs"
              >
                {formatPrice(figure * PICO_PER_MICRO, currency, locale)}
              </text>
            )}
          </g>
        );
      })}
      <text x={PAD} y={HEIGHT - 8} className="fill-soft text-xs">
        {formatDate(first.from, locale)}
      </text>
      <text x={WIDTH - PAD} y={HEIGHT - 8} textAnchor="end" className="fill-soft text-xs">
        {formatDate(today, locale)}
      </text>
    </svg>
  );
}
