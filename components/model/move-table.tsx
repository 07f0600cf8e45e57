import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, Table } from "@/components/ui/table";
import { isWithin } from "@/lib/domain/catalogue/catalogue";
import type { ListedEquivalence, ListedPrice, VendorRecord } from "@/lib/domain/catalogue/listing";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { unitPrice } from "@/lib/format/unit-price";
import { KindCells } from "./kind-cells";
import { ModelHeads } from "./model-heads";

interface Props {
  readonly openaiModel: string;
  readonly vendors: readonly VendorRecord[];
  readonly prices: readonly ListedPrice[];
  readonly moves: readonly ListedEquivalence[];
  readonly asOf: Day;
  readonly locale: Locale;
}

const COLUMNS = ["vendor", "model", "input", "output", "tier", "tokenizer", "reason"] as const;

/** OpenAI's model and the nearest of each vendor, side by side, each in its own currency. */
export function MoveTable({ openaiModel, vendors, prices, moves, asOf, locale }: Props) {
  const t = useTranslations("models");
  const inForce = pricesOn(prices, asOf);
  const held = moves.filter((m) => m.openaiModel === openaiModel && isWithin(m, asOf));
  const lines = [
    { vendor: "openai", id: openaiModel, reason: null },
    ...held.map(({ vendor, vendorModel, reason }) => ({ vendor, id: vendorModel, reason })),
  ].flatMap(({ vendor: slug, id, reason }) => {
    const vendor = vendors.find((one) => one.slug === slug);
    const model = vendor?.models.find((one) => one.id === id);
    const price = inForce.find((one) => one.vendor === slug && one.model === id) ?? null;
    return vendor && model ? [{ vendor, model, price, reason }] : [];
  });
  return (
    <>
      <Table
        caption={t("movesCaption", { model: openaiModel, day: formatDate(asOf, locale) })}
        captionHidden={false}
      >
        <ModelHeads columns={COLUMNS} />
        <tbody>
          {lines.map(({ vendor, model, price, reason }) => (
            <tr key={vendor.slug}>
              <th scope="row">
                <Link
                  href={`/${locale}/vendors/${vendor.slug}`}
                  prefetch={false}
                  className="hover:text-seal"
                >
                  {inLanguage(vendor.name, locale)}
                </Link>
              </th>
              <Cell label={t("model")} className="break-words md:min-w-40">
                {model.id}
              </Cell>
              <Cell label={t("input")} figure bare={price === null}>
                {unitPrice(price, "inputUncached", locale) ?? "–"}
              </Cell>
              <Cell label={t("output")} figure bare={price === null}>
                {unitPrice(price, "output", locale) ?? "–"}
              </Cell>
              <KindCells model={model} />
              <Cell label={t("reason")} className="text-soft" bare={reason === null}>
                {inLanguage(reason, locale) ?? "–"}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {held.length === 0 && <p className="text-sm text-amber">{t("noMoves")}</p>}
    </>
  );
}
