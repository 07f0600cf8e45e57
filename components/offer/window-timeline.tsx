"use client";
import { useTranslations } from "next-intl";
import { useAsOf } from "@/components/as-of/use-as-of";
import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { offerSpans, type Span, timelineFrame } from "@/lib/domain/offers/timeline";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate, formatDateRange } from "@/lib/format/date";

const WIDTH = 1_000;
const FADE = 60;
const LOOK = {
  claim: "fill-jade-fill",
  reported: "fill-control",
  valid: "fill-amber-fill",
} as const;

function useSpanText(locale: Locale, asOf: Day) {
  const t = useTranslations("offers");
  const name = ({ kind, label, from }: Span) => {
    if (kind === "claim") return t("detail.timelineClaim");
    if (kind === "reported") return t("detail.timelineReported");
    const grant = inLanguage(label, locale) ?? "";
    return from === null
      ? grant
      : t("detail.timelineValid", { grant, day: formatDate(asOf, locale) });
  };
  return (span: Span) => {
    const { from, until } = span;
    const days =
      from !== null && until !== null
        ? formatDateRange(from, until, locale)
        : [from && `${formatDate(from, locale)} –`, until && `– ${formatDate(until, locale)}`]
            .filter(Boolean)
            .join(" ");
    return t("named", { name: name(span), what: days });
  };
}

/** An offer's windows drawn to one scale, with the day the page is read at; an unknown end fades out. */
export function WindowTimeline({
  window,
  grants,
  renderedOn,
  locale,
}: {
  readonly window: ClaimWindow;
  readonly grants: readonly OfferGrant[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  const { asOf } = useAsOf(renderedOn);
  const textOf = useSpanText(locale, asOf);
  const spans = offerSpans(window, grants, asOf);
  if (spans.length === 0) return null;
  const frame = timelineFrame(spans, asOf);
  const x = (day: number) => ((day - frame.from) / (frame.to - frame.from)) * WIDTH;
  return (
    <figure className="grid gap-3" aria-label={t("timeline")}>
      {spans.map((span) => (
        <div key={textOf(span)} className="grid gap-1 text-sm">
          <p>{textOf(span)}</p>
          <svg
            viewBox={`0 0 ${WIDTH} 10`}
            preserveAspectRatio="none"
            aria-hidden="true"
            className="h-3 w-full"
          >
            <rect y={4.5} width={WIDTH} height={1} className="fill-rule" />
            <Bar span={span} x={x} />
            <rect x={x(asOf)} width={3} height={10} className="fill-seal" />
          </svg>
        </div>
      ))}
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-xs text-soft">
        <span>{formatDate(frame.from, locale)}</span>
        <span className="text-seal max-sm:order-last max-sm:w-full">
          {t("timelineShown", { day: formatDate(asOf, locale) })}
        </span>
        <span>{formatDate(frame.to, locale)}</span>
      </figcaption>
    </figure>
  );
}

/** An end nobody documents is drawn short and pale. */
function Bar({
  span: { kind, from, until },
  x,
}: {
  readonly span: Span;
  readonly x: (day: number) => number;
}) {
  const start = from === null ? Math.max(0, x(until ?? 0) - FADE) : x(from);
  const end = until === null ? Math.min(WIDTH, start + FADE) : x(until + 1);
  return (
    <rect
      x={start}
      y={1}
      width={Math.max(end - start, 4)}
      height={8}
      className={LOOK[kind]}
      opacity={from === null || until === null ? 0.5 : 1}
    />
  );
}
