import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { useWords } from "@/components/words/use-words";
import type { Reconciliation } from "@/lib/domain/estimate/reconcile";
import { sum } from "@/lib/domain/units/amount";
import type { Pico } from "@/lib/domain/units/money";

const SHOWN = 12;

/** The bill against the usage at list price, with what each model or line adds to the difference. */
export function ReconcileTable({ check }: { readonly check: Reconciliation }) {
  const t = useTranslations("estimate.reconcile");
  const { money, days } = useWords();
  const usd = (pico: Pico | null) => (pico === null ? "–" : money({ currency: "USD", pico }));
  const { period, recomputed, billed, difference, items } = check;
  const rest = items.slice(SHOWN);
  return (
    <Table caption={t("caption", { days: days(period.from, period.to) })} captionHidden={false}>
      <thead>
        <tr>
          <HeadCell>{t("item")}</HeadCell>
          <HeadCell figure>{t("recomputed")}</HeadCell>
          <HeadCell figure>{t("billed")}</HeadCell>
          <HeadCell figure>{t("difference")}</HeadCell>
          <HeadCell>{t("why")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.slice(0, SHOWN).map((item) => (
          <tr key={item.name}>
            <th scope="row">{item.name === "" ? t("noItem") : item.name}</th>
            <Cell label={t("recomputed")} figure>
              {usd(item.recomputed)}
            </Cell>
            <Cell label={t("billed")} figure>
              {usd(item.billed)}
            </Cell>
            <Cell label={t("difference")} figure>
              {usd(item.difference)}
            </Cell>
            <Cell label={t("why")} bare={item.why === null}>
              {item.why === null ? "–" : t(`reasons.${item.why}`)}
            </Cell>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <th scope="row">{t("rest", { count: rest.length })}</th>
            <Cell label={t("recomputed")} figure>
              {usd(sum(rest.flatMap((item) => item.recomputed ?? [])))}
            </Cell>
            <Cell label={t("billed")} figure>
              {usd(sum(rest.flatMap((item) => item.billed ?? [])))}
            </Cell>
            <Cell label={t("difference")} figure>
              {usd(sum(rest.map((item) => item.difference)))}
            </Cell>
            <Cell label={t("why")} bare>
              –
            </Cell>
          </tr>
        )}
        <tr className="font-medium">
          <th scope="row">{t("all")}</th>
          <Cell label={t("recomputed")} figure>
            {usd(recomputed)}
          </Cell>
          <Cell label={t("billed")} figure>
            {usd(billed)}
          </Cell>
          <Cell label={t("difference")} figure>
            {usd(difference)}
          </Cell>
          <Cell label={t("why")} bare>
            –
          </Cell>
        </tr>
      </tbody>
    </Table>
  );
}
