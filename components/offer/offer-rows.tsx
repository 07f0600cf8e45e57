"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { CompareTray } from "./compare-tray";
import { OfferRow } from "./offer-row";

/** Shown on a phone before somebody asks for more. */
const FIRST_ON_PHONE = 36;

/** Offers as dense lines, in the order given; ticked ones gather in a tray to be compared. */
export function OfferRows({
  offers,
  asOf,
  locale,
}: {
  readonly offers: readonly ListedOffer[];
  readonly asOf: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.browse");
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : offers.length - FIRST_ON_PHONE;
  return (
    <>
      <ul
        className={clsx(
          "border-t border-edge",
          hidden > 0 && "max-sm:[&>:nth-child(n+37)]:hidden", // FIRST_ON_PHONE
        )}
      >
        {offers.map((offer) => (
          <OfferRow
            key={offer.slug}
            {...{ offer, asOf, locale }}
            isTicked={ticked.includes(offer.slug)}
            onTick={(isTicked) =>
              setTicked((before) => [
                ...before.filter((slug) => slug !== offer.slug),
                ...(isTicked ? [offer.slug] : []),
              ])
            }
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className={clsx(buttonClass(), "mt-4 w-full sm:hidden")}
          onClick={() => setWhole(true)}
        >
          {t("more", { count: hidden })}
        </button>
      )}
      <CompareTray ticked={ticked} locale={locale} onClear={() => setTicked([])} />
    </>
  );
}
