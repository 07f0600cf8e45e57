import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { Day } from "@/lib/domain/day";
import type { ListedOffer } from "@/lib/domain/listed-offer";
import type { Locale } from "@/lib/domain/locale";
import type { PerkKind } from "@/lib/domain/offer";
import { offerStatus } from "@/lib/domain/offer-status";
import { formatDate } from "@/lib/format/date";
import { ConflictMark } from "./conflict-mark";
import { DayText } from "./day-text";
import { useHeadline } from "./headline-figure";
import { StatusMark } from "./status-mark";
import { useGrantsValidity } from "./use-validity";

const MODELS_SHOWN = 3;
const COLUMNS = [
  "vendor",
  "grant",
  "models",
  "validity",
  "deadline",
  "fineTuning",
  "migration",
  "compatible",
  "eligibility",
  "confidence",
  "status",
] as const;

interface InContext {
  readonly asOf: Day;
  readonly locale: Locale;
}

function modelsOf({ grants }: ListedOffer): string | null {
  const models = [...new Set(grants.flatMap((grant) => grant.models ?? []))];
  if (models.length === 0) return null;
  const rest = models.length - MODELS_SHOWN;
  return models.slice(0, MODELS_SHOWN).join(", ") + (rest > 0 ? ` +${rest}` : "");
}

function Row({ offer, asOf, locale }: InContext & { readonly offer: ListedOffer }) {
  const t = useTranslations("offers");
  const { main, unit = "" } = useHeadline()(offer.grants, locale);
  const validity = useGrantsValidity(locale)(offer.grants);
  const { until } = offer.window;
  const has = (kind: PerkKind) => (offer.perks.includes(kind) ? t("table.yes") : "–");
  return (
    <tr>
      <th scope="row">
        <Link
          href={`/${locale}/offers/${offer.slug}`}
          prefetch={false}
          className="font-medium hover:text-seal"
        >
          {offer.vendor.name[locale]}
          <span className="block font-normal text-soft">{offer.title[locale]}</span>
        </Link>
      </th>
      <Cell label={t("table.grant")}>
        <span className="font-medium">{main}</span> <span className="text-soft">{unit}</span>
      </Cell>
      <Cell label={t("table.models")} className="break-words">
        {modelsOf(offer) ?? <span className="text-soft">{t("table.anyModel")}</span>}
      </Cell>
      <Cell label={t("table.validity")}>{validity ?? "–"}</Cell>
      <Cell label={t("table.deadline")}>
        {until === null ? (
          <span className="text-soft">{t("ticket.unknown")}</span>
        ) : (
          <DayText day={until} locale={locale} />
        )}
      </Cell>
      <Cell label={t("table.fineTuning")}>{has("fine-tuning")}</Cell>
      <Cell label={t("table.migration")}>{has("migration-service")}</Cell>
      <Cell label={t("table.compatible")}>
        {offer.openaiCompatible === null
          ? "–"
          : t(offer.openaiCompatible ? "table.yes" : "table.no")}
      </Cell>
      <Cell label={t("table.eligibility")}>
        {offer.eligibility.map(({ text }) => text[locale]).join(" ") || "–"}
      </Cell>
      <Cell label={t("table.confidence")}>{t(`detail.confidence.${offer.confidence}`)}</Cell>
      <Cell label={t("table.status")}>
        <span className="flex flex-wrap gap-1">
          <StatusMark status={offerStatus(offer.window, asOf)} />
          {offer.conflict && <ConflictMark />}
        </span>
      </Cell>
    </tr>
  );
}

/** The offers as rows, in the order given. */
export function OfferTable({
  offers,
  ...context
}: InContext & { readonly offers: readonly ListedOffer[] }) {
  const t = useTranslations("offers.table");
  return (
    <div className="overflow-x-auto">
      <Table caption={t("caption", { day: formatDate(context.asOf, context.locale) })}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <HeadCell key={column}>{t(column)}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <Row key={offer.slug} offer={offer} {...context} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
