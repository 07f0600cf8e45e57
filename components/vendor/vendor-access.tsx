import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section } from "@/components/offer/section";
import type { SourceRef } from "@/lib/domain/catalogue/offer";
import {
  SIGN_UP_ASKS,
  VENDOR_LINKS,
  type VendorAccess,
} from "@/lib/domain/catalogue/vendor-access";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

/** A vendor's own addresses and what signing up asks for, with who says so. */
export function VendorAccessView({
  access,
  sources,
  locale,
}: {
  readonly access: VendorAccess;
  readonly sources: readonly SourceRef[];
  readonly locale: Locale;
}) {
  const t = useTranslations("vendors.access");
  const links = VENDOR_LINKS.flatMap((kind) => {
    const url = access.links[kind];
    return url === undefined ? [] : [{ kind, url }];
  });
  return (
    <Section title={t("title")} lead={t("lead")}>
      {links.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {links.map(({ kind, url }) => (
            <li key={kind}>
              <a
                href={url}
                rel="noreferrer"
                className="link inline-flex min-h-9 items-center gap-1 pointer-coarse:min-h-11"
              >
                {t(`links.${kind}`)}
                <ArrowUpRight aria-hidden className="size-3.5" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <SignUp signUp={access.signUp} locale={locale} />
      <p className="text-sm text-soft">
        {t("sources")}{" "}
        {sources.map(({ slug, publisher }, position) => (
          <span key={slug}>
            {position > 0 && t("comma")}
            <a href={`/${locale}/sources#${slug}`} className="link">
              {publisher}
            </a>
          </span>
        ))}
      </p>
    </Section>
  );
}

function SignUp({ signUp, locale }: Pick<VendorAccess, "signUp"> & { readonly locale: Locale }) {
  const t = useTranslations("vendors.access");
  return (
    <dl className="border-t border-rule">
      {SIGN_UP_ASKS.map((ask) => {
        const told = signUp[ask];
        return (
          <div
            key={ask}
            className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[12rem_1fr]"
          >
            <dt className="text-sm text-soft">{t(`asks.${ask}`)}</dt>
            <dd className={told === undefined ? "text-amber" : undefined}>
              {t(`asked.${told?.asked ?? "unknown"}`)}
              {told?.note && <span className="text-soft"> · {inLanguage(told.note, locale)}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
