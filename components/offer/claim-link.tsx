import { clsx } from "clsx";
import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { isCurrent, offerStatus } from "@/lib/domain/offers/offer-status";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { shortName } from "@/lib/format/short-name";

/** The way to the vendor's own address: to claim what is current, to check what was not seen lately. */
export function ClaimLink({
  offer,
  asOf,
  locale,
}: {
  readonly offer: Pick<ListedOffer, "claimUrl" | "vendor" | "window">;
  readonly asOf: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.claim");
  const { claimUrl, vendor, window } = offer;
  const isNow = isCurrent(window, asOf);
  if (claimUrl === null || (!isNow && offerStatus(window, asOf) !== "stale")) return null;
  return (
    <a
      href={claimUrl}
      rel="noreferrer"
      // A ticket is a link as a whole: this one lies above it.
      className={clsx(buttonClass(isNow ? "primary" : "secondary", "sm"), "relative z-10")}
    >
      {t(isNow ? "at" : "check", { vendor: shortName(inLanguage(vendor.name, locale)) })}
      <ArrowUpRight aria-hidden className="size-4" />
    </a>
  );
}
