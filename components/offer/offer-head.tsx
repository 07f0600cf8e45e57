import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { ConflictMark } from "./conflict-mark";

/** Whose offer this is, what it is called and how well it is documented. */
export function OfferHead({
  offer,
  event,
  locale,
}: {
  readonly offer: Offer;
  /** What the event it answers is called; null where it answers none. */
  readonly event: Bilingual | null;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  const { vendor, title, summary, noneFound, campaign, confidence, facts } = offer;
  return (
    <header className="grid max-w-3xl justify-items-start gap-3 pb-8">
      <Link
        href={`/${locale}/offers`}
        className="inline-flex min-h-11 items-center gap-1.5 text-sm text-soft hover:text-seal"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t("back")}
      </Link>
      <Link
        href={`/${locale}/vendors/${vendor.slug}`}
        prefetch={false}
        className="justify-self-start py-1 text-sm font-medium hover:text-seal"
      >
        {inLanguage(vendor.name, locale)}
      </Link>
      <h1 className="font-display text-3xl sm:text-4xl">{inLanguage(title, locale)}</h1>
      <p className="max-w-prose text-lg text-soft">{inLanguage(summary, locale)}</p>
      <div className="flex flex-wrap gap-2">
        {!noneFound && (
          <>
            {campaign === null || event === null ? (
              <Mark>{t("standing")}</Mark>
            ) : (
              <Link
                href={`/${locale}/campaigns/${campaign}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center"
              >
                <Mark>{t("campaign", { event: inLanguage(event, locale) })}</Mark>
              </Link>
            )}
            <Mark tone={confidence === "low" ? "amber" : "plain"}>
              {t(`confidence.${confidence}`)}
            </Mark>
          </>
        )}
        {facts.some((fact) => fact.conflict) && <ConflictMark />}
      </div>
    </header>
  );
}
