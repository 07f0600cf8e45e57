import { useTranslations } from "next-intl";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

/** What is needed, then what to do, in order; that nobody documents it where nobody does. */
export function ClaimSteps({ offer, locale }: { readonly offer: Offer; readonly locale: Locale }) {
  const t = useTranslations("offers.claim");
  const { claimNeeds, claimSteps, howToClaim } = offer;
  return (
    <>
      {claimNeeds && (
        <p>
          <span className="text-soft">{t("needs")} · </span>
          {inLanguage(claimNeeds, locale)}
        </p>
      )}
      {claimSteps.length > 0 && (
        <ol className="grid list-decimal gap-1.5 pl-5">
          {claimSteps.map((step) => (
            <li key={step.en} className="wrap-anywhere">
              {inLanguage(step, locale)}
            </li>
          ))}
        </ol>
      )}
      {howToClaim && <p>{inLanguage(howToClaim, locale)}</p>}
      {claimSteps.length === 0 && howToClaim === null && (
        <p className="text-amber">{t("noSteps")}</p>
      )}
    </>
  );
}
