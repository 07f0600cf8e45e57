"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import { azureBaselineOf } from "@/lib/domain/estimate/azure-baseline";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Money } from "@/lib/domain/units/money";

function BaselineRow({
  name,
  amount,
  note,
}: {
  readonly name: string;
  readonly amount: string;
  readonly note: string;
}) {
  return (
    <div className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[minmax(9rem,auto)_8rem_1fr]">
      <dt className="font-medium">{name}</dt>
      <dd className="sm:text-right">{amount}</dd>
      <dd className="text-soft">{note}</dd>
    </div>
  );
}

/** What staying comes to, each way of staying with who can have it. None of them is a saving. */
export function BaselineList({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.baselines");
  const { money } = useWords();
  const { baseline, assumptions, fx } = report;
  const { currency, region } = assumptions;
  const azure = azureBaselineOf(report);
  const shown = (own: Money) => money({ currency, pico: convertMoney(own, currency, fx) });
  const least = (own: Money, atLeast: boolean) =>
    t("amount", { money: shown(own), atLeast: atLeast ? "yes" : "no" });
  const rows = [
    baseline.paid && {
      name: t("paid"),
      amount: shown(baseline.paid.money),
      note: t("paidNote", {
        oneOff: baseline.paid.oneOff?.pico ? shown(baseline.paid.oneOff) : "none",
      }),
    },
    baseline.stay && {
      name: t("stay"),
      amount: least(baseline.stay.money, baseline.stay.atLeast),
      note: t("stayNote", { switches: baseline.stay.switches.length }),
    },
    {
      name: t(baseline.providers.length > 0 ? "listAll" : "list"),
      amount: least(baseline.list.money, baseline.list.atLeast),
      note: baseline.reachable ? t("reachable") : t(`unreachable.${region === "HK" ? "HK" : "CN"}`),
    },
    ...baseline.providers.map(({ vendor, list }) => ({
      name: t("provider", { vendor: names[vendor] ?? vendor }),
      amount: shown(list),
      note: t("providerNote"),
    })),
    (baseline.providers.length === 0 || azure.money.pico > 0n) && {
      name: t("azure"),
      amount: least(azure.money, azure.atLeast),
      note: t(`access.${azure.access}`),
    },
  ].filter((row) => row !== null && row !== false);
  return (
    <section className="grid gap-2" data-baselines>
      <h2 className="overline-label">{t("title")}</h2>
      <dl className="grid border-t border-rule text-sm">
        {rows.map((row) => (
          <BaselineRow key={row.name} {...row} />
        ))}
      </dl>
    </section>
  );
}
