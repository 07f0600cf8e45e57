import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Cell } from "@/components/ui/table";
import { type Programme, programmeWindow } from "@/lib/domain/catalogue/programme";
import { saidAbout } from "@/lib/domain/catalogue/said";
import { isCurrent } from "@/lib/domain/offers/offer-status";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { formatCredit } from "@/lib/format/programme-credit";
import { formatTokens } from "@/lib/format/tokens";
import { RecordName } from "./record-name";
import { type Cited, SaidFold } from "./said-fold";

interface Props {
  readonly programme: Programme;
  /** Where it is applied for: its own page, else its vendor's site; null where neither is known. */
  readonly href: string | null;
  readonly cited: Cited;
  readonly asOf: Day;
  readonly locale: Locale;
}

/** One programme: how much, who may apply, until when and where. */
export function ProgrammeRow({ programme, href, cited, asOf, locale }: Props) {
  const t = useTranslations("market.programmes");
  const { giver, title, who, closesOn, validDays, statements, applyUrl } = programme;
  const window = programmeWindow(programme);
  const covers = saidAbout(statements, "covers")[0];
  return (
    <tr>
      <RecordName by={giver} title={title} window={window} asOf={asOf} locale={locale} />
      <Cell label={t("column.amount")}>
        <Amount programme={programme} locale={locale} />
        {covers && (
          <span className="block text-xs text-soft">{inLanguage(covers.words, locale)}</span>
        )}
      </Cell>
      <Cell label={t("column.who")} bare={who === null}>
        <span className="text-sm">{inLanguage(who, locale)}</span>
      </Cell>
      <Cell label={t("column.until")} bare={closesOn === null && validDays === null}>
        <div className="grid text-sm">
          {closesOn !== null && <span>{t("closes", { day: formatDate(closesOn, locale) })}</span>}
          {validDays !== null && (
            <span className="text-soft">{t("valid", { days: validDays })}</span>
          )}
        </div>
      </Cell>
      <Cell label={t("column.where")} bare={href === null}>
        {href !== null && (
          <a
            href={href}
            rel="noreferrer"
            className={buttonClass(isCurrent(window, asOf) ? "primary" : "secondary", "sm")}
          >
            {t(applyUrl === null ? "site" : "apply")}
            <ArrowUpRight aria-hidden className="size-4" />
          </a>
        )}
      </Cell>
      <Cell label={t("column.sources")}>
        <SaidFold statements={statements} cited={cited} locale={locale} />
      </Cell>
    </tr>
  );
}

function Amount({
  programme: { credit, tokens, statements },
  locale,
}: {
  readonly programme: Programme;
  readonly locale: Locale;
}) {
  const t = useTranslations("market.programmes");
  if (credit !== null) {
    const amount = formatCredit(credit, locale);
    return <span className="font-medium">{credit.upTo ? t("upTo", { amount }) : amount}</span>;
  }
  if (tokens !== null) {
    const amount = formatTokens(tokens, locale);
    return <span className="font-medium">{t("tokens", { amount })}</span>;
  }
  return (
    <span className="text-sm text-soft">
      {inLanguage(saidAbout(statements, "amount")[0]?.words, locale)}
    </span>
  );
}
