import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { Statement } from "@/lib/domain/catalogue/offer";
import type { RestsBecause } from "@/lib/domain/catalogue/rests-on";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { sourceName } from "@/lib/format/publisher";
import { formatSourceDate } from "@/lib/format/source-date";

function Source({ statement, locale }: { readonly statement: Statement; readonly locale: Locale }) {
  const t = useTranslations("offers");
  const { source, day, dateText } = statement;
  const name = sourceName(source, locale);
  const dated = formatSourceDate(day, dateText, locale);
  return (
    <p className="text-xs text-soft">
      {source.url === null ? (
        <span className="mr-2">{t("detail.noLink", { name })}</span>
      ) : (
        <a href={source.url} rel="noreferrer" className="link mr-2 break-words">
          {name}
          <ExternalLink aria-hidden className="ml-1 inline size-3" />
        </a>
      )}
      <span className="inline-block whitespace-nowrap">
        {`${t(`tier.${source.tier}`)} · ${dated ?? t("detail.undatedSource")}`}
      </span>
    </p>
  );
}

/** One source's word on one fact. */
export function StatementRow({
  statement,
  rests,
  because,
  locale,
}: {
  readonly statement: Statement;
  readonly rests: boolean;
  /** Why the fact rests on this one; null on the others, and where its note says why. */
  readonly because: RestsBecause | null;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  return (
    <li className="grid content-start gap-1.5 border-t border-rule py-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{inLanguage(statement.value, locale)}</span>
        {rests && <Mark tone="jade">{t("restsOn")}</Mark>}
        {because !== null && <span className="text-xs text-soft">{t(`because.${because}`)}</span>}
      </div>
      {inLanguage(statement.words, locale) !== inLanguage(statement.value, locale) && (
        <p className="text-sm">{inLanguage(statement.words, locale)}</p>
      )}
      <Source statement={statement} locale={locale} />
    </li>
  );
}
