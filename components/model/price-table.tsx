import { useTranslations } from "next-intl";
import { Old } from "@/components/offer/checked";
import { Cell, Table } from "@/components/ui/table";
import type { Day } from "@/lib/domain/day";
import type { ListedPrice, VendorRecord } from "@/lib/domain/listing";
import type { Locale } from "@/lib/domain/locale";
import { priceOn } from "@/lib/domain/price-on";
import { formatDate } from "@/lib/format/date";
import { KindCells } from "./kind-cells";
import { ModelHeads } from "./model-heads";
import { PriceHistory } from "./price-history";
import { unitPrice } from "./unit-price";

type Model = VendorRecord["models"][number];

interface InContext {
  readonly asOf: Day;
  readonly today: Day;
  readonly locale: Locale;
}

const COLUMNS = ["model", "tier", "tokenizer", "input", "cached", "output", "basis"] as const;
const OTHER = ["training", "audioSeconds", "characters", "images"] as const;

/** The row in force, kept whole: `priceOn` answers with the row it was given. */
function findPrice(rows: readonly ListedPrice[], asOf: Day) {
  const found = priceOn(rows, asOf);
  const price = rows.find((row) => row === found?.price) ?? null;
  return { price, nearestDay: found?.nearestDay ?? null };
}

/** The newest day one of its sources saw the price. */
function Seen({
  price,
  today,
  locale,
}: Omit<InContext, "asOf"> & { readonly price: ListedPrice | null }) {
  const t = useTranslations("models");
  const day = price?.seenUntil ?? price?.seenFrom ?? null;
  if (price === null || day === null) return null;
  const by = [...new Set(price.sources.map(({ publisher }) => publisher))].join(", ");
  return (
    <span className="block text-xs">
      {t("lastSeen", { day: formatDate(day, locale), by })}
      <Old day={day} today={today} />
    </span>
  );
}

function Row({
  model,
  rows,
  asOf,
  today,
  locale,
}: InContext & { readonly model: Model; readonly rows: readonly ListedPrice[] }) {
  const t = useTranslations("models");
  const { price, nearestDay } = findPrice(rows, asOf);
  const input = unitPrice(price, "inputUncached", locale);
  const others = OTHER.flatMap((meter) => {
    const figure = unitPrice(price, meter, locale);
    return figure === null ? [] : [t(`meter.${meter}`, { price: figure })];
  });
  const basis =
    price === null
      ? t("noPrice")
      : nearestDay === null
        ? t("documented")
        : t("near", { day: formatDate(nearestDay, locale) });
  return (
    <tr>
      <th scope="row" className="break-words md:min-w-36">
        {model.id}
        {model.note && (
          <span className="block text-xs font-normal text-soft">{model.note[locale]}</span>
        )}
      </th>
      <KindCells model={model} />
      <Cell label={t("input")} figure bare={price === null}>
        {input ?? unitPrice(price, "embeddingInput", locale) ?? "–"}
      </Cell>
      <Cell label={t("cached")} figure bare={price === null}>
        {unitPrice(price, "inputCached", locale) ?? "–"}
      </Cell>
      <Cell label={t("output")} figure bare={price === null}>
        {unitPrice(price, "output", locale) ?? "–"}
        {others.map((text) => (
          <span key={text} className="block text-xs text-soft">
            {text}
          </span>
        ))}
      </Cell>
      <Cell label={t("basis")} className={price === null ? "text-amber" : "text-soft"}>
        {basis}
        <Seen price={price} today={today} locale={locale} />
        {price?.note && <span className="block text-xs text-amber">{price.note[locale]}</span>}
      </Cell>
    </tr>
  );
}

/** One vendor's models and what they cost on the day, with what they cost before. */
export function PriceTable({
  vendor,
  prices,
  ...context
}: InContext & { readonly vendor: VendorRecord; readonly prices: readonly ListedPrice[] }) {
  const t = useTranslations("models");
  const { asOf, today, locale } = context;
  const rowsOf = (id: string) => prices.filter((p) => p.vendor === vendor.slug && p.model === id);
  const histories = vendor.models.filter(({ id }) => rowsOf(id).length > 1);
  const day = formatDate(asOf, locale);
  return (
    <>
      <Table caption={t("caption", { vendor: vendor.name[locale], day })}>
        <ModelHeads columns={COLUMNS} />
        <tbody>
          {vendor.models.map((model) => (
            <Row key={model.id} model={model} rows={rowsOf(model.id)} {...context} />
          ))}
        </tbody>
      </Table>
      {histories.map(({ id }) => (
        <PriceHistory key={id} model={id} rows={rowsOf(id)} today={today} locale={locale} />
      ))}
    </>
  );
}
