"use client";
import { useTranslations } from "next-intl";
import type { GrantOutcome } from "@/lib/domain/estimate/estimate-report";

const WIDTH = 1_000n;

/** Used, lapsed and remaining as one bar. Drawn as SVG: its widths are attributes, not styles. */
export function GrantBar({ grant }: { readonly grant: GrantOutcome }) {
  const t = useTranslations("comparison.details");
  const total = grant.used + grant.lapsed + grant.remaining;
  const at = (value: bigint) => Number((value * WIDTH) / total);
  const used = at(grant.used);
  const lapsed = at(grant.lapsed);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t("bar", { share: used / 10 })}
      className="h-2 w-full rounded-full bg-rule"
    >
      <rect width={used} height="10" className="fill-jade-fill" />
      <rect x={used} width={lapsed} height="10" className="fill-amber-fill" />
    </svg>
  );
}
