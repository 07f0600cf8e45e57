import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { Checked } from "./checked";
import { ConflictMark } from "./conflict-mark";
import { HeadlineFigure } from "./headline-figure";
import { ReducedGrant } from "./reduced-grant";
import { TicketStub } from "./ticket-stub";
import { useWorth } from "./worth-line";

const LABELS_SHOWN = 3;

interface Props {
  readonly offer: ListedOffer;
  readonly asOf: Day;
  /** What "long ago" is counted from. */
  readonly today?: Day;
  readonly locale: Locale;
  readonly heading?: "h2" | "h3";
  /** Among the offers of one vendor: it is not named on each. */
  readonly own?: boolean;
}

/** One offer as a removal ticket; the whole of it is the link. */
export function OfferTicket({
  offer,
  asOf,
  today = asOf,
  locale,
  heading: Heading = "h3",
  own = false,
}: Props) {
  const t = useTranslations("offers");
  const { vendor, title, grants, perks, was } = offer;
  const worth = useWorth(offer, asOf, locale);
  const name = (
    <Heading className={own ? "text-sm font-medium" : "text-sm text-soft"}>
      <Link
        href={`/${locale}/offers/${offer.slug}`}
        prefetch={false}
        className="outline-none after:absolute after:inset-0 hover:text-seal"
      >
        {inLanguage(title, locale)}
      </Link>
    </Heading>
  );
  const lines = grants.length > 1 ? grants.slice(0, LABELS_SHOWN) : [];
  return (
    <article className="ticket ticket-wide h-full transition-shadow hover:shadow-lift has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-seal">
      <div className="grid content-start gap-3 p-5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          {own ? name : <p className="text-sm font-medium">{inLanguage(vendor.name, locale)}</p>}
          {offer.conflict && <ConflictMark />}
        </div>
        <div className="grid gap-1">
          <HeadlineFigure grants={grants} locale={locale} />
          <ReducedGrant was={was} locale={locale} />
          {worth !== null && <p className="text-xs text-soft">{worth}</p>}
        </div>
        {!own && name}
        {lines.length > 0 && (
          <ul className="grid gap-0.5 border-t border-rule pt-2 text-sm">
            {lines.map((grant) => (
              <li key={grant.slug}>{inLanguage(grant.label, locale)}</li>
            ))}
          </ul>
        )}
        {perks.length > 0 && (
          <p className="text-xs text-soft">{perks.map((kind) => t(`perk.${kind}`)).join(" · ")}</p>
        )}
        <p className="self-end text-xs text-soft">
          <Checked checked={offer.checked} today={today} locale={locale} />
        </p>
      </div>
      <div className="ticket-stub grid content-start justify-items-start gap-3 px-5 py-4 sm:px-4 sm:py-5">
        <TicketStub offer={offer} asOf={asOf} locale={locale} />
      </div>
    </article>
  );
}
