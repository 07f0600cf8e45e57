import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceNames } from "@/components/market/said-fold";
import type { NamedSource } from "@/components/source/source-link";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { AccessNote, VendorAccess } from "@/lib/domain/catalogue/vendor-access";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

interface Props {
  readonly offers: readonly Offer[];
  readonly access: VendorAccess | null;
  readonly cited: ReadonlyMap<string, NamedSource>;
  readonly locale: Locale;
}

/** Where keys are made, where the vendor serves, how fast it may be called and what it does with prompts. */
export function KitFacts({ offers, access, cited, locale }: Props) {
  const t = useTranslations("vendors.kit");
  const keys = access?.links.keys ?? access?.links.console ?? null;
  const ofOffers = offers.flatMap(({ rateLimits }) => rateLimits ?? []);
  return (
    <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[12rem_1fr]">
      <dt className="text-soft">{t("keys")}</dt>
      <dd className={keys === null ? "text-amber" : "wrap-anywhere"}>
        {keys === null ? (
          t("unknown")
        ) : (
          <a href={keys} rel="noreferrer" className="link">
            {keys}
          </a>
        )}
      </dd>
      <dt className="text-soft">{t("reach")}</dt>
      <Notes notes={access?.reach ?? []} cited={cited} locale={locale} />
      <dt className="text-soft">{t("limits")}</dt>
      <Notes notes={access?.limits ?? []} cited={cited} locale={locale}>
        {ofOffers.length > 0 && ofOffers.map((limit) => inLanguage(limit, locale)).join(" ")}
      </Notes>
      <dt className="text-soft">{t("dataUse")}</dt>
      <Notes notes={access?.dataUse ?? []} cited={cited} locale={locale} />
    </dl>
  );
}

/** Each with its sources; that nothing is documented where there are none. */
function Notes({
  notes,
  cited,
  locale,
  children = false,
}: Pick<Props, "cited" | "locale"> & {
  readonly notes: readonly AccessNote[];
  readonly children?: ReactNode;
}) {
  const t = useTranslations("vendors.kit");
  if (notes.length === 0 && children === false)
    return <dd className="text-amber">{t("unknown")}</dd>;
  return (
    <dd className="grid gap-1.5">
      {children !== false && <span>{children}</span>}
      {notes.map(({ text, sources }) => (
        <div key={text.en} className="grid">
          {inLanguage(text, locale)}
          <SourceNames slugs={sources} cited={cited} locale={locale} />
        </div>
      ))}
    </dd>
  );
}
