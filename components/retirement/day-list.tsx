import { useTranslations } from "next-intl";
import { SourceLinks } from "@/components/source/source-link";
import { Mark } from "@/components/ui/mark";
import { ModelNames } from "@/components/words/model-names";
import { Space } from "@/components/words/sentences";
import type { LastDay } from "@/lib/domain/catalogue/last-days";
import type { ListedRetirement } from "@/lib/domain/catalogue/listing";
import { foldText } from "@/lib/domain/offers/listed-offer";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { Countdown, ShownDay } from "./retirement-filters";

export type ListedDay = LastDay<ListedRetirement> & { readonly hostName: string };

/** What a search looks through. */
export function textOf({ hostName, moves }: ListedDay): string {
  const names = moves.flatMap(({ models, replacements }) => [...models, ...replacements]);
  return foldText([hostName, ...names].join(" "));
}

/** What ends on each day, what is named instead and who says so. */
export function DayList({
  days,
  renderedOn,
  locale,
}: {
  readonly days: readonly ListedDay[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("retirements");
  return (
    <ol className="border-t border-rule">
      {days.map((one) => (
        <ShownDay
          key={[one.day, one.latestDay, one.host, one.subject].join(" ")}
          host={one.host}
          text={textOf(one)}
        >
          <div className="grid content-start gap-0.5">
            <time dateTime={formatDay(one.day)} className="font-medium">
              {formatDate(one.day, locale)}
            </time>
            <Countdown day={one.day} renderedOn={renderedOn} />
            {one.latestDay !== one.day && (
              <Mark tone="amber">{t("until", { day: formatDate(one.latestDay, locale) })}</Mark>
            )}
          </div>
          <div className="grid min-w-0 content-start gap-1.5">
            <p className="text-sm text-soft">
              {one.hostName} · {t(`subject.${one.subject}`)}
            </p>
            <Moves day={one} />
            <Sources day={one} locale={locale} />
          </div>
        </ShownDay>
      ))}
    </ol>
  );
}

function Moves({ day: { moves } }: { readonly day: ListedDay }) {
  const t = useTranslations("retirements");
  return (
    <ul className="grid gap-1">
      {moves.map(({ models, replacements }) => (
        <li key={models.join()} className="break-words">
          <span className="font-medium">
            <ModelNames names={models} />
          </span>{" "}
          <span className="text-sm text-soft">
            {replacements.length === 0 ? (
              t("nothingNamed")
            ) : (
              <>
                <span>{t("instead")}</span>
                <Space />
                <ModelNames names={replacements} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sources({ day: { ends }, locale }: { readonly day: ListedDay; readonly locale: Locale }) {
  const t = useTranslations("retirements");
  const sources = new Map(
    ends.flatMap(({ statements }) => statements.map(({ source }) => [source.slug, source])),
  );
  if (sources.size === 0) return null;
  return (
    <details className="text-sm text-soft">
      <summary className="w-fit cursor-pointer py-1 hover:text-seal pointer-coarse:min-h-11">
        {t("sources", { count: sources.size })}
      </summary>
      <SourceLinks sources={[...sources.values()]} locale={locale} />
    </details>
  );
}
