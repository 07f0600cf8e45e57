"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { useWords } from "@/components/words/use-words";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { reconcile } from "@/lib/domain/estimate/reconcile";
import { type Billed, toPico } from "@/lib/domain/units/money";
import type { PaidItem, UsageCell } from "@/lib/domain/usage/usage";
import { billedGroupOf } from "@/lib/ingest/merge/billed-group";
import { paidByItem, totalPaid } from "@/lib/ingest/rows/totals";
import { ReconcileTable } from "./reconcile-table";

const SHOWN = 12;

/** Money billed by line item, and the bill held against the usage at list price. */
export function PaidTable({
  usage,
  paid,
  catalogue,
}: {
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  readonly catalogue: EstimateCatalogue | null;
}) {
  const t = useTranslations("estimate.paid");
  const { money } = useWords();
  const items = paidByItem(paid);
  const usd = (billed: Billed) => money({ currency: "USD", pico: toPico(billed) });
  const check = useMemo(
    () => (catalogue === null ? null : reconcile(usage, paid, catalogue, billedGroupOf)),
    [usage, paid, catalogue],
  );
  return (
    <div className="grid gap-6">
      <Table caption={t("caption")} captionHidden={false}>
        <thead>
          <tr>
            <HeadCell>{t("item")}</HeadCell>
            <HeadCell figure>{t("amount")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, SHOWN).map(({ item, amount }) => (
            <tr key={item}>
              <th scope="row">{item === "" ? t("noItem") : item}</th>
              <Cell label={t("amount")} figure>
                {usd(amount)}
              </Cell>
            </tr>
          ))}
          <tr className="font-medium">
            <th scope="row">{t("all", { count: items.length })}</th>
            <Cell label={t("amount")} figure>
              {usd(totalPaid(paid))}
            </Cell>
          </tr>
        </tbody>
      </Table>
      {check !== null && <ReconcileTable check={check} />}
    </div>
  );
}
