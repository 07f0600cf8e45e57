import { useTranslations } from "next-intl";
import { Old } from "@/components/offer/checked";
import { Cell } from "@/components/ui/table";
import type { ListedPrice, VendorRecord } from "@/lib/domain/catalogue/listing";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { unitPrice } from "@/lib/format/unit-price";
import { KindCells } from "./kind-cells";

interface Props {
  readonly model: VendorRecord["models"][number];
  readonly price: ListedPrice;
  /** The nearest day the price is documented for; null when that is the day asked for. */
  readonly nearestDay: Day | null;
  readonly today: Day;
  readonly locale: Locale;
}

const OTHER = ["training", "audioSeconds", "characters", "images"] as const;

/** The newest day one of its sources saw the price, where the row does not say it already. */
function Seen({ price, nearestDay, today, locale }: Omit<Props, "model">) {
  const t = useTranslations("models");
  const day = price.seenUntil ?? price.seenFrom;
  if (day === null) return null;
  const by = [...new Set(price.sources.map(({ publisher }) => publisher))].join(t("comma"));
  return (
    <span className="block text-xs">
      {day === nearestDay
        ? t("seenBy", { by })
        : t("lastSeen", { day: formatDate(day, locale), by })}
      <Old day={day} today={today} />
    </span>
  );
}

/** A model and what it costs. */
export function PriceRow({ model, ...props }: Props) {
  const t = useTranslations("models");
  const { price, nearestDay, locale } = props;
  const input = unitPrice(price, "inputUncached", locale);
  const others = OTHER.flatMap((meter) => {
    const figure = unitPrice(price, meter, locale);
    return figure === null ? [] : [t(`meter.${meter}`, { price: figure })];
  });
  return (
    <tr>
      <th scope="row" className="break-words md:min-w-36">
        {model.id}
        {model.note && (
          <span className="block text-xs font-normal text-soft">
            {inLanguage(model.note, locale)}
          </span>
        )}
      </th>
      <KindCells model={model} />
      <Cell label={t("input")} figure>
        {input ?? unitPrice(price, "embeddingInput", locale) ?? "–"}
      </Cell>
      <Cell label={t("cached")} figure>
        {unitPrice(price, "inputCached", locale) ?? "–"}
      </Cell>
      <Cell label={t("output")} figure>
        {unitPrice(price, "output", locale) ?? "–"}
        {others.map((text) => (
          <span key={text} className="block text-xs text-soft">
            {text}
          </span>
        ))}
      </Cell>
      <Cell label={t("basis")} className="text-soft">
        {nearestDay === null ? t("documented") : t("near", { day: formatDate(nearestDay, locale) })}
        <Seen {...props} />
        {price.note && (
          <span className="block text-xs text-amber">{inLanguage(price.note, locale)}</span>
        )}
      </Cell>
    </tr>
  );
}
