"use client";
import { useTranslations } from "next-intl";
import { GrantBar } from "@/components/comparison/explain/grant-bar";
import type { GrantOutcome } from "@/lib/domain/estimate/estimate-report";
import { waterfallOf } from "@/lib/domain/report/waterfall";

const WIDTH = 1_000n;

/**
 * A grant's headline and what is left of it: advertised, in scope, usable before it expires, used;
 * then what lapsed. Drawn as SVG: its widths are attributes, not styles.
 */
export function GrantWaterfall({
  grant,
  amount,
}: {
  readonly grant: GrantOutcome;
  readonly amount: (value: bigint) => string;
}) {
  const t = useTranslations("comparison.waterfall");
  const waterfall = waterfallOf(grant);
  if (waterfall === null) return <GrantBar grant={grant} />;
  const { steps, lapsed } = waterfall;
  const whole = steps[0]?.amount ?? 0n;
  const bars = [
    ...steps.map((step) => ({ name: step.step, value: step.amount, look: "fill-jade-fill" })),
    { name: "lapsed" as const, value: lapsed, look: "fill-amber-fill" },
  ];
  return (
    <dl className="grid grid-cols-[max-content_1fr_max-content] items-center gap-x-3 gap-y-1 text-xs">
      {bars.map(({ name, value, look }) => (
        <div key={name} className="col-span-3 grid grid-cols-subgrid items-center">
          <dt className="text-soft">{t(name)}</dt>
          <dd className="contents">
            <svg
              viewBox={`0 0 ${WIDTH} 10`}
              preserveAspectRatio="none"
              aria-hidden
              className="h-2 w-full rounded-full bg-rule"
            >
              <rect
                width={whole === 0n ? 0 : Number((value * WIDTH) / whole)}
                height="10"
                className={look}
              />
            </svg>
            <span className="text-right">{amount(value)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
