import Link from "next/link";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { SourceRecord } from "@/lib/domain/catalogue/listing";
import type { SourceUse } from "@/lib/domain/catalogue/source-use";
import { foldText } from "@/lib/domain/offers/listed-offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { sourceName } from "@/lib/format/publisher";
import { formatSourceDate } from "@/lib/format/source-date";
import { ShownSource } from "./source-filters";
import { SourceLink } from "./source-link";

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
            {inLanguage(vendor.name, locale)} · {inLanguage(title, locale)}
          </Link>
        </span>
      ))}
    </p>
  );
}

const TONE = { there: "jade", moved: "amber", gone: "amber" } as const;

/** Whether the link still led somewhere when somebody last followed it. */
function Looked({ source, locale }: { readonly source: SourceRecord; readonly locale: Locale }) {
  const t = useTranslations("sources");
  const { url, looked } = source;
  if (looked === null) return url === null ? null : <Mark>{t("looked.never")}</Mark>;
  return (
    <>
      <Mark tone={TONE[looked.found]}>
        {t(`looked.${looked.found}`, { day: formatDate(looked.on, locale) })}
      </Mark>
      {looked.note && <span className="text-sm text-soft">{inLanguage(looked.note, locale)}</span>}
    </>
  );
}

function Name({ source, locale }: { readonly source: SourceRecord; readonly locale: Locale }) {
  const t = useTranslations("sources");
  const words = useTranslations("offers");
  const { url, tier, day, dateText, original } = source;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <SourceLink source={source} locale={locale} />
      {url === null && <span className="text-soft">{t("noLink")}</span>}
      <span className="text-sm text-soft">
        {words(`tier.${tier}`)} ·{" "}
        {formatSourceDate(day, dateText, locale) ?? words("detail.undatedSource")}
      </span>
      {original !== null && (
        <Mark className="whitespace-normal!">
          <a href={`#${original}`}>{t("repeats", { original: source.voice })}</a>
        </Mark>
      )}
      <Looked source={source} locale={locale} />
    </p>
  );
}

/** What a search looks through: the source, and the offers that rest on it. */
function searchTextOf({ source, offers }: SourceUse, locale: Locale): string {
  const names = offers.map(
    ({ vendor, title }) => `${inLanguage(vendor.name, locale)} ${inLanguage(title, locale)}`,
  );
  return foldText([sourceName(source, locale), source.slug, ...names].join(" "));
}

/** Every source of the day the page is read at, with what rests on it, what it copies and its link. */
export function SourceList({
  uses,
  renderedOn,
  locale,
}: {
  readonly uses: readonly SourceUse[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  return (
    <ul className="border-t border-rule">
      {uses.map((use) => (
        <ShownSource
          key={use.source.slug}
          id={use.source.slug}
          day={use.source.day}
          tier={use.source.tier}
          text={searchTextOf(use, locale)}
          renderedOn={renderedOn}
        >
          <div className="grid gap-1">
            <Name source={use.source} locale={locale} />
            <Uses use={use} locale={locale} />
          </div>
        </ShownSource>
      ))}
    </ul>
  );
}
