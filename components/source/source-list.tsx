import Link from "next/link";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { Locale } from "@/lib/domain/locale";
import type { SourceUse } from "@/lib/domain/source-use";
import { formatDate } from "@/lib/format/date";

function Uses({ use, locale }: { readonly use: SourceUse; readonly locale: Locale }) {
  const t = useTranslations("sources");
  const { offers, facts, prices } = use;
  return (
    <p className="text-sm text-soft">
      {[
        facts > 0 && t("facts", { count: facts }),
        prices > 0 && t("prices", { count: prices }),
        offers.length === 0 && prices === 0 && t("unused"),
      ]
        .filter(Boolean)
        .join(" · ")}
      {offers.map(({ slug, vendor, title }, at) => (
        <span key={slug}>
          {at > 0 ? ", " : facts + prices > 0 ? " · " : ""}
          <Link href={`/${locale}/offers/${slug}`} prefetch={false} className="underline">
            {vendor.name[locale]}: {title[locale]}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** Every source, with what rests on it and what it copies. */
export function SourceList({
  uses,
  locale,
}: {
  readonly uses: readonly SourceUse[];
  readonly locale: Locale;
}) {
  const t = useTranslations("sources");
  const words = useTranslations("offers");
  return (
    <ul className="border-t border-rule">
      {uses.map((use) => {
        const { slug, publisher, title, url, tier, day, dateText, original } = use.source;
        const name = title === null ? publisher : `${publisher}: ${title}`;
        return (
          <li
            key={slug}
            id={slug}
            className="grid gap-1 border-b border-rule py-3 target:bg-amber-wash"
          >
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              {url === null ? (
                <span>
                  {name} <span className="text-soft">({t("noLink")})</span>
                </span>
              ) : (
                <a href={url} rel="noreferrer" className="link min-w-0 break-words">
                  {name}
                </a>
              )}
              <span className="text-sm text-soft">
                {words(`tier.${tier}`)} · {day === null ? dateText : formatDate(day, locale)}
              </span>
              {original !== null && (
                <Mark>
                  <a href={`#${original}`}>{t("repeats", { original })}</a>
                </Mark>
              )}
            </p>
            <Uses use={use} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}
