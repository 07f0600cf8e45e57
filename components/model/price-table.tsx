import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { ListedPrice, VendorRecord } from "@/lib/domain/catalogue/listing";
import { priceOn } from "@/lib/domain/catalogue/price-on";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { ModelHeads } from "./model-heads";
import { PriceHistory } from "./price-history";
import { PriceRow } from "./price-row";

type Model = VendorRecord["models"][number];

const COLUMNS = ["model", "tier", "tokenizer", "input", "cached", "output", "basis"] as const;

/** The row in force, kept whole: `priceOn` answers with the row it was given. */
function findPrice(rows: readonly ListedPrice[], asOf: Day) {
  const found = priceOn(rows, asOf);
  const price = rows.find((row) => row === found?.price) ?? null;
  return { price, nearestDay: found?.nearestDay ?? null };
}

/** Models of which no price is known near the day: by name, not as rows of dashes. */
function Unpriced({
  models,
  locale,
}: {
  readonly models: readonly Model[];
  readonly locale: Locale;
}) {
  const t = useTranslations("models");
  return (
    <ul className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {models.map(({ id, tier, tokenizer, note }) => (
        <li key={id}>
          {id}
          <span className="text-soft"> · {t(`tiers.${tier}`)}</span>
          {tokenizer !== null && <span className="text-soft"> · {tokenizer}</span>}
          {note && <span className="block text-xs text-soft">{inLanguage(note, locale)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** One vendor's models and what they cost on the day, with what they cost before. */
export function PriceTable({
  vendor,
  prices,
  asOf,
  today,
  locale,
}: {
  readonly vendor: VendorRecord;
  readonly prices: readonly ListedPrice[];
  readonly asOf: Day;
  readonly today: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("models");
  const rowsOf = (id: string) => prices.filter((p) => p.vendor === vendor.slug && p.model === id);
  const found = vendor.models.map((model) => ({ model, ...findPrice(rowsOf(model.id), asOf) }));
  const priced = found.flatMap(({ price, ...rest }) =>
    price === null ? [] : [{ price, ...rest }],
  );
  const unpriced = found.flatMap(({ model, price }) => (price === null ? [model] : []));
  const histories = vendor.models.filter(({ id }) => rowsOf(id).length > 1);
  const day = formatDate(asOf, locale);
  return (
    <>
      {priced.length > 0 && (
        <Table caption={t("caption", { vendor: inLanguage(vendor.name, locale), day })}>
          <ModelHeads columns={COLUMNS} />
          <tbody>
            {priced.map((row) => (
              <PriceRow key={row.model.id} {...row} today={today} locale={locale} />
            ))}
          </tbody>
        </Table>
      )}
      {unpriced.length > 0 && (
        <Disclosure summary={t("unpriced", { count: unpriced.length, day })} open>
          <Unpriced models={unpriced} locale={locale} />
        </Disclosure>
      )}
      {histories.map(({ id }) => (
        <PriceHistory key={id} model={id} rows={rowsOf(id)} today={today} locale={locale} />
      ))}
    </>
  );
}
