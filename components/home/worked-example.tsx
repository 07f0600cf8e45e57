import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { EstimateReport, VendorEstimate } from "@/lib/domain/estimate/estimate-report";
import type { Locale } from "@/lib/domain/units/locale";
import type { Money } from "@/lib/domain/units/money";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatTokens } from "@/lib/format/tokens";

const SHOWN = 5;

/** Vendor tokens that grants pay for within the horizon. */
function grantedTokens({ daily }: Pick<VendorEstimate, "daily">): bigint {
  return daily.reduce((sum, { granted }) => sum + granted, 0n);
}

/** What is left to pay, drawn to the scale of OpenAI's list price. */
function CostBar({
  cost,
  of,
  className,
}: {
  readonly cost: bigint;
  readonly of: bigint;
  readonly className: string;
}) {
  const permille = of === 0n ? 0 : Number((cost * 1_000n) / of);
  return (
    <svg aria-hidden="true" className="mt-2 block h-2.5 w-full overflow-hidden">
      <rect width="100%" height="100%" className="fill-rule" />
      <rect
        width={`${Math.min(Math.max(permille, 4), 1_000) / 10}%`}
        height="100%"
        className={className}
      />
    </svg>
  );
}

interface Props {
  readonly report: EstimateReport;
  readonly names: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** The sample priced at the vendors that come out best, with the figures the estimate page shows. */
export function WorkedExample({ report, names, locale }: Props) {
  const t = useTranslations("home.example");
  const money = ({ currency, pico }: Money) => formatMoney(pico, currency, locale);
  const { projected, baseline, assumptions, ranking, fx } = report;
  const { currency } = assumptions;
  const list = { currency, pico: convertMoney(baseline.list.money, currency, fx) };
  const best = ranking.horizon
    .slice(0, SHOWN)
    .flatMap((slug) => report.vendors.filter(({ vendor }) => vendor === slug));
  return (
    <section className="grid gap-x-10 gap-y-5 pt-20 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="grid content-start gap-3">
        <h2 className="font-display text-2xl">{t("title")}</h2>
        <p className="text-sm text-soft">
          {t.rich("text", {
            whole: (text) => <span className="whitespace-nowrap">{text}</span>,
            tokens: formatTokens(projected.tokens, locale),
            days: projected.days,
            from: formatDate(projected.from, locale),
            list: money(list),
            count: best.length,
          })}
        </p>
      </div>
      <div className="grid gap-4 border-t border-ink">
        <ExampleTable {...{ report, names, locale, best, list }} />
        <p className="text-sm">
          <Link href={`/${locale}/estimate?sample=2026`} prefetch={false} className="link">
            {t("link", { count: ranking.horizon.length })}
          </Link>
        </p>
        <p className="text-xs text-soft">
          {t("basis", { day: formatDate(assumptions.asOf, locale) })}
        </p>
      </div>
    </section>
  );
}

function ExampleTable({
  report: { projected },
  names,
  locale,
  best,
  list,
}: Props & { readonly best: readonly VendorEstimate[]; readonly list: Money }) {
  const t = useTranslations("home.example");
  const money = ({ currency, pico }: Money) => formatMoney(pico, currency, locale);
  return (
    <Table caption={t("caption", { count: best.length })}>
      <thead>
        <tr>
          <HeadCell>{t("vendor")}</HeadCell>
          <HeadCell figure>{t("granted")}</HeadCell>
          <HeadCell figure>{t("cost", { days: projected.days })}</HeadCell>
          <HeadCell figure>{t("saving")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="md:w-1/2">
            {t("stay")}
            <CostBar cost={list.pico} of={list.pico} className="fill-control" />
          </th>
          <Cell label={t("granted")} figure bare>
            –
          </Cell>
          <Cell label={t("cost", { days: projected.days })} figure>
            {money(list)}
          </Cell>
          <Cell label={t("saving")} figure bare>
            –
          </Cell>
        </tr>
        {best.map(({ costInDisplayCurrency: cost, saving, ...found }) => (
          <tr key={found.vendor}>
            <th scope="row" className="md:w-1/2">
              {names[found.vendor] ?? found.vendor}
              {cost?.expected && (
                <CostBar cost={cost.expected.pico} of={list.pico} className="fill-seal-fill" />
              )}
            </th>
            <Cell label={t("granted")} figure>
              {formatTokens(grantedTokens(found), locale)}
            </Cell>
            <Cell label={t("cost", { days: projected.days })} figure>
              {cost?.expected && money(cost.expected)}
            </Cell>
            <Cell label={t("saving")} figure>
              {saving?.expected && (
                <Saving pico={saving.expected.pico}>{money(saving.expected)}</Saving>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Saving({ pico, children }: { readonly pico: bigint; readonly children: string }) {
  return (
    <span className={clsx("font-medium", pico < 0n ? "text-seal" : "text-jade")}>{children}</span>
  );
}
