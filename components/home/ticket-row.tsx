"use client";
import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { useToday } from "@/components/as-of/use-today";
import { OfferTicket } from "@/components/offer/offer-ticket";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

/** A few offers under a heading, and the way to the rest. */
export function TicketRow<T extends string>({
  title,
  more,
  note,
  offers,
  renderedOn,
  locale,
}: {
  readonly title: string;
  readonly more: { readonly href: Route<T>; readonly text: string };
  /** What has to be known of them all. */
  readonly note?: ReactNode;
  readonly offers: readonly ListedOffer[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const asOf = useToday(renderedOn);
  return (
    <section className="pt-16">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-5">
        <h2 className="font-display text-2xl">{title}</h2>
        <Link
          href={more.href}
          className="inline-flex min-h-11 items-center gap-1.5 text-sm font-medium text-seal hover:underline"
        >
          {more.text}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </div>
      {note}
      <ul className="grid gap-5 lg:grid-cols-2">
        {offers.map((offer) => (
          <li key={offer.slug}>
            <OfferTicket offer={offer} asOf={asOf} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}
