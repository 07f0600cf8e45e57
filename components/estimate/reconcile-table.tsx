import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { useWords } from "@/components/words/use-words";
import type { Reconciliation } from "@/lib/domain/estimate/reconcile";
import { sum } from "@/lib/domain/units/amount";
import type { Pico } from "@/lib/domain/units/money";

const SHOWN = 12;

interface Props {
  readonly check: Reconciliation;
}

/** The bill against the usage at list price, with what each model or line adds to the difference. */
export function ReconcileTable({ check }: Props) {
  const t = useTranslations("estimate.reconcile");
  const { days } = useWords();
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
          <Line
            key={item.name}
            name={item.name === "" ? t("noItem") : item.name}
            amounts={item}
            why={item.why === null ? null : t(`reasons.${item.why}`)}
          />
        ))}
        {rest.length > 0 && (
          <Line
            name={t("rest", { count: rest.length })}
            amounts={{
              recomputed: sum(rest.flatMap((item) => item.recomputed ?? [])),
              billed: sum(rest.flatMap((item) => item.billed ?? [])),
              difference: sum(rest.map((item) => item.difference)),
            }}
          />
        )}
        <Line name={t("all")} amounts={{ recomputed, billed, difference }} isSum />
      </tbody>
    </Table>
  );
}

function Line({
  name,
  amounts,
  why = null,
  isSum = false,
}: {
  readonly name: string;
  /** US dollars; null where one side has none. */
  readonly amounts: Readonly<Record<"recomputed" | "billed" | "difference", Pico | null>>;
  readonly why?: string | null;
  readonly isSum?: boolean;
}) {
  const t = useTranslations("estimate.reconcile");
  const { money } = useWords();
  return (
    <tr className={isSum ? "font-medium" : undefined}>
      <th scope="row">{name}</th>
      {(["recomputed", "billed", "difference"] as const).map((key) => {
        const pico = amounts[key];
        return (
          <Cell key={key} label={t(key)} figure>
            {pico === null ? "–" : money({ currency: "USD", pico })}
          </Cell>
        );
      })}
      <Cell label={t("why")} bare={why === null}>
        {why ?? "–"}
      </Cell>
    </tr>
  );
}
