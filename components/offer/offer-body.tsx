import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { ClaimSteps } from "./claim-steps";
import { ClaimWindow } from "./claim-window";
import { EligibilityChecklist } from "./eligibility-checklist";
import { FactBlock } from "./fact-block";
import { GrantTable } from "./grant-table";
import { Section } from "./section";
import { SwitchCode } from "./switch-code";
import { WindowTimeline } from "./window-timeline";

interface Props {
  readonly offer: Offer;
  readonly locale: Locale;
}

/** What is given: grants and perks. */
export function OfferGives({ offer, locale }: Props) {
  const t = useTranslations("offers");
  return (
    <>
      <Section title={t("detail.grants")}>
        {offer.grants.length === 0 ? (
          <p>{t("detail.grantsNone")}</p>
        ) : (
          <GrantTable grants={offer.grants} locale={locale} />
        )}
      </Section>
      {offer.perks.length > 0 && (
        <Section title={t("detail.perks")}>
          <dl className="border-t border-rule">
            {offer.perks.map((perk) => (
              <div
                key={perk.kind + perk.text.en}
                className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[10rem_1fr]"
              >
                <dt className="text-sm text-soft">{t(`perk.${perk.kind}`)}</dt>
                <dd>{inLanguage(perk.text, locale)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

/** When, who and how. */
export function OfferClaim({ offer, renderedOn, locale }: Props & { readonly renderedOn: Day }) {
  const t = useTranslations("offers.detail");
  return (
    <>
      <Section title={t("window")}>
        <WindowTimeline
          window={offer.window}
          grants={offer.grants}
          renderedOn={renderedOn}
          locale={locale}
        />
        <ClaimWindow window={offer.window} locale={locale} />
      </Section>
      <Section title={t("eligibility")}>
        {offer.eligibility.length === 0 ? (
          <p className="text-amber">{t("eligibilityNone")}</p>
        ) : (
          <EligibilityChecklist rules={offer.eligibility} locale={locale} />
        )}
      </Section>
      <Section title={t("howToClaim")}>
        <ClaimSteps offer={offer} locale={locale} />
        {offer.rateLimits && (
          <p className="text-sm">
            <span className="text-soft">{t("rateLimits")} · </span>
            {inLanguage(offer.rateLimits, locale)}
          </p>
        )}
      </Section>
    </>
  );
}

/** What to change in code. */
export function OfferEndpoint({ offer }: Pick<Props, "offer">) {
  const t = useTranslations("offers.detail");
  const { openaiCompatible, baseUrl, docsUrl, grants } = offer;
  const documented = openaiCompatible === true && baseUrl !== null;
  const text = documented
    ? "endpointText"
    : openaiCompatible === false
      ? "endpointNo"
      : "endpointUnknown";
  return (
    <Section title={t("endpoint")}>
      <p>{t(text)}</p>
      {documented && (
        <SwitchCode baseUrl={baseUrl} model={grants.flatMap((g) => g.models ?? [])[0] ?? null} />
      )}
      {docsUrl && (
        <p className="text-sm">
          <a href={docsUrl} rel="noreferrer" className="link">
            {t("docs")}
          </a>
        </p>
      )}
    </Section>
  );
}

/** Statement by statement, and what could not be confirmed. */
export function OfferSources({ offer, locale }: Props) {
  const t = useTranslations("offers.detail");
  return (
    <>
      {offer.facts.length > 0 && (
        <Section title={t("facts")} lead={t("factsText")}>
          <div className="grid gap-8">
            {offer.facts.map((fact) => (
              <FactBlock key={fact.field} fact={fact} locale={locale} />
            ))}
          </div>
        </Section>
      )}
      {offer.unverified.length > 0 && (
        <Section title={t("leads")}>
          <Notice tone="warning" title={t("leadsText")}>
            <ul className="list-disc pl-4">
              {offer.unverified.map((lead) => (
                <li key={lead.en}>{inLanguage(lead, locale)}</li>
              ))}
            </ul>
          </Notice>
        </Section>
      )}
    </>
  );
}
