import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

const REJECTED = [
  "litellm",
  "finetune",
  "glm3",
  "tokenizer",
  "zeros",
  "resellers",
  "deals",
] as const;

/** What we read and do not use, and why; and what was heard without any source. */
export function RejectedList({
  offers,
  locale,
}: {
  readonly offers: readonly Offer[];
  readonly locale: Locale;
}) {
  const t = useTranslations("sources");
  const words = useTranslations("offers");
  const heard = offers.filter(({ unverified }) => unverified.length > 0);
  return (
    <>
      <dl className="border-t border-rule">
        {REJECTED.map((key) => (
          <div
            key={key}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[16rem_1fr]"
          >
            <dt className="font-medium">{t(`rejected.${key}.name`)}</dt>
            <dd className="text-sm">{t(`rejected.${key}.why`)}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={t("heard", { count: heard.length })}>
        <ul className="grid gap-3 text-sm">
          {heard.map(({ slug, vendor, title, unverified }) => (
            <li key={slug}>
              <Link
                href={`/${locale}/offers/${slug}`}
                prefetch={false}
                className="inline-block py-1 font-medium hover:text-seal"
              >
                {words("named", {
                  name: inLanguage(vendor.name, locale),
                  what: inLanguage(title, locale),
                })}
              </Link>
              <ul className="list-disc pl-4">
                {unverified.map((lead) => (
                  <li key={lead.en}>{inLanguage(lead, locale)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
