import { clsx } from "clsx";
import { Check, Minus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { PerkKind } from "@/lib/domain/catalogue/offer";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { joinSentences } from "@/lib/format/sentences";
import { Checked } from "./checked";
import { ConflictMark } from "./conflict-mark";
import { DayText } from "./day-text";
import { useHeadline } from "./headline-figure";
import { ReducedGrant } from "./reduced-grant";
import { StatusMark } from "./status-mark";
import { useUsableOn } from "./use-usable-on";
import { useGrantsValidity } from "./use-validity";
import { useWorth } from "./worth-line";

const COLUMNS = [
  ...["vendor", "models", "grant", "usableOn", "validity", "deadline"],
  ...["fineTuning", "migration", "compatible", "eligibility", "confidence"],
] as const;
type Column = (typeof COLUMNS)[number];

/** The columns of which something is known for at least one of the offers. */
function useKnownColumns(offers: readonly ListedOffer[], locale: Locale): ReadonlySet<Column> {
  const t = useTranslations("offers");
  const validityOf = useGrantsValidity(locale);
  const isKnown: { readonly [C in Column]?: (offer: ListedOffer) => boolean } = {
    models: ({ grants }) => grants.some(({ models }) => models !== null),
    validity: ({ grants }) => validityOf(grants) !== t("validity.unknown"),
    deadline: ({ window }) => window.until !== null,
    fineTuning: ({ perks }) => perks.includes("fine-tuning"),
    migration: ({ perks }) => perks.includes("migration-service"),
    compatible: ({ openaiCompatible }) => openaiCompatible !== null,
    eligibility: ({ eligibility }) => eligibility.length > 0,
  };
  return new Set(COLUMNS.filter((column) => offers.some(isKnown[column] ?? (() => true))));
}

/** As wide as the window where there is room; else it scrolls, its first column staying. */
const WIDE =
  "md:overflow-x-auto md:relative xl:left-1/2 xl:w-[min(100vw-4rem,94rem)] xl:-translate-x-1/2 md:[&_table]:min-w-[80rem] md:[&_tr>:first-child]:sticky md:[&_tr>:first-child]:left-0 md:[&_tr>:first-child]:bg-paper";

interface InContext {
  readonly asOf: Day;
  readonly today: Day;
  readonly locale: Locale;
}

type InRow = InContext & { readonly offer: ListedOffer; readonly columns: ReadonlySet<Column> };

/** What no source says: a blank cell, in words on a phone and to a screen reader. */
function Unknown({ word }: { readonly word: string }) {
  return <span className="text-soft md:sr-only">{word}</span>;
}

/** Yes, no, or that nobody says: a mark, and the word for who does not see it. */
function YesNo({ value }: { readonly value: boolean | null }) {
  const t = useTranslations("offers.table");
  if (value === null) return <Unknown word={t("unsaid")} />;
  const Icon = value ? Check : Minus;
  return (
    <span>
      <Icon
        aria-hidden
        className={clsx("mr-1 inline size-4 align-[-0.15em]", value ? "text-jade" : "text-soft")}
      />
      {t(value ? "yes" : "no")}
    </span>
  );
}

function Name({ offer, asOf, locale }: InRow) {
  return (
    <th scope="row">
      <Link
        href={`/${locale}/offers/${offer.slug}`}
        prefetch={false}
        className="font-medium hover:text-seal"
      >
        {inLanguage(offer.vendor.name, locale)}
        <span className="block font-normal text-soft">{inLanguage(offer.title, locale)}</span>
      </Link>
      <span className="flex flex-wrap gap-1 pt-1.5">
        <StatusMark status={offerStatus(offer.window, asOf)} />
        {offer.conflict && <ConflictMark />}
      </span>
    </th>
  );
}

/** What is given, on what, for how long and until when it can be had. */
function Terms({ offer, asOf, locale, columns }: InRow) {
  const t = useTranslations("offers");
  const { main, unit = "" } = useHeadline()(offer.grants, locale);
  const validity = useGrantsValidity(locale)(offer.grants);
  const worth = useWorth(offer, asOf, locale);
  const { models, usableOn } = useUsableOn(offer);
  const { until } = offer.window;
  return (
    <>
      {columns.has("models") && (
        <Cell label={t("table.models")} className="break-words md:min-w-32">
          {models ?? <Unknown word={t("table.anyModel")} />}
        </Cell>
      )}
      <Cell label={t("table.grant")} className="md:min-w-40">
        <span className="font-medium">{main}</span> <span className="text-soft">{unit}</span>
        <ReducedGrant was={offer.was} locale={locale} />
        {worth !== null && <span className="block text-xs text-soft">{worth}</span>}
      </Cell>
      <Cell label={t("table.usableOn")}>
        {usableOn === t("usableOn.unknown") ? <Unknown word={usableOn} /> : usableOn}
      </Cell>
      {columns.has("validity") && (
        <Cell label={t("table.validity")} className="md:min-w-24 md:[&:lang(zh)]:whitespace-nowrap">
          {validity === t("validity.unknown") ? <Unknown word={validity} /> : (validity ?? "–")}
        </Cell>
      )}
      {columns.has("deadline") && (
        <Cell label={t("table.deadline")}>
          {until === null ? (
            <Unknown word={t("ticket.unknown")} />
          ) : (
            <DayText day={until} locale={locale} />
          )}
        </Cell>
      )}
    </>
  );
}

function Row(props: InRow) {
  const t = useTranslations("offers");
  const { offer, today, locale, columns } = props;
  const conditions = offer.eligibility.map(({ text }) => inLanguage(text, locale));
  const has = (kind: PerkKind) => <YesNo value={offer.perks.includes(kind) || null} />;
  return (
    <tr>
      <Name {...props} />
      <Terms {...props} />
      {columns.has("fineTuning") && <Cell label={t("table.fineTuning")}>{has("fine-tuning")}</Cell>}
      {columns.has("migration") && (
        <Cell label={t("table.migration")}>{has("migration-service")}</Cell>
      )}
      {columns.has("compatible") && (
        <Cell label={t("table.compatible")}>
          <YesNo value={offer.openaiCompatible} />
        </Cell>
      )}
      {columns.has("eligibility") && (
        <Cell label={t("table.eligibility")}>
          {joinSentences(conditions, locale) || <Unknown word={t("table.anyModel")} />}
        </Cell>
      )}
      <Cell label={t("table.confidence")}>
        {t(`detail.confidence.${offer.confidence}`)}
        <span className="block text-xs text-soft">
          <Checked checked={offer.checked} today={today} locale={locale} />
        </span>
      </Cell>
    </tr>
  );
}

/** The offers as rows, in the order given; wider than a screen it scrolls by itself. */
export function OfferTable({
  offers,
  ...context
}: InContext & { readonly offers: readonly ListedOffer[] }) {
  const t = useTranslations("offers.table");
  const caption = t("caption", { day: formatDate(context.asOf, context.locale) });
  const columns = useKnownColumns(offers, context.locale);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className={WIDE}>
      <Table caption={caption}>
        <thead>
          <tr>
            {[...columns].map((column) => (
              <HeadCell key={column}>{t(column)}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <Row key={offer.slug} {...{ offer, columns, ...context }} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}
