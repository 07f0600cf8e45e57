import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { Cell } from "@/components/ui/table";
import { ModelNames } from "@/components/words/model-names";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import {
  cheapestTier,
  type Plan,
  type PlanTier,
  planBreakEven,
  planWindow,
} from "@/lib/domain/catalogue/plan";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { Pico } from "@/lib/domain/units/money";
import { formatPrice } from "@/lib/format/money";
import { formatCount, formatTokens } from "@/lib/format/tokens";
import { OwnMonth } from "./own-month";
import { RecordName } from "./record-name";
import { type Cited, SaidFold } from "./said-fold";

const PICO_PER_MICRO = 1_000_000n;

interface Props {
  readonly plan: Plan;
  /** The list price it is compared with on the day; null where none is known. */
  readonly price: ListedPrice | null;
  readonly cited: Cited;
  readonly asOf: Day;
  readonly locale: Locale;
}

/** One plan: its tiers, what it may be used for and from which use on it pays. */
export function PlanRow({ plan, price, cited, asOf, locale }: Props) {
  const t = useTranslations("market.plans");
  return (
    <tr>
      <RecordName
        by={plan.seller}
        title={plan.title}
        window={planWindow(plan)}
        asOf={asOf}
        locale={locale}
      />
      <Cell label={t("column.tiers")}>
        {plan.tiers.length === 0 ? (
          <span className="text-soft">{t("noTier")}</span>
        ) : (
          <Tiers tiers={plan.tiers} locale={locale} />
        )}
      </Cell>
      <Cell label={t("column.use")}>
        <Use plan={plan} />
      </Cell>
      <Cell label={t("column.breakEven")}>
        <BreakEven plan={plan} price={price} locale={locale} />
      </Cell>
      <Cell label={t("column.sources")}>
        <SaidFold statements={plan.statements} cited={cited} locale={locale} />
      </Cell>
    </tr>
  );
}

/** The first, which is the cheapest as vendors list them; the rest folded. */
function Tiers({
  tiers: [first, ...rest],
  locale,
}: {
  readonly tiers: readonly PlanTier[];
  readonly locale: Locale;
}) {
  const t = useTranslations("market.plans");
  const list = (tiers: readonly PlanTier[]) => (
    <ul className="grid gap-1">
      {tiers.map((tier) => (
        <Tier key={tier.name} tier={tier} locale={locale} />
      ))}
    </ul>
  );
  return (
    <>
      {first && list([first])}
      {rest.length > 0 && (
        <Fold summary={t("moreTiers", { count: rest.length })}>{list(rest)}</Fold>
      )}
    </>
  );
}

function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 text-xs text-soft hover:text-seal pointer-coarse:min-h-11">
        {summary}
      </summary>
      {children}
    </details>
  );
}

function Tier({ tier, locale }: { readonly tier: PlanTier; readonly locale: Locale }) {
  const t = useTranslations("market.plans");
  const price = (micro: bigint) => formatPrice(Pico(micro * PICO_PER_MICRO), tier.currency, locale);
  const { month, quarter, firstMonth, quotas, note } = tier;
  return (
    <li>
      <span className="font-medium" translate="no">
        {tier.name}
      </span>{" "}
      {month !== null && <span>{t(tier.perSeat ? "seat" : "month", { price: price(month) })}</span>}
      {month === null && quarter === null && note === null && (
        <span className="text-soft">{t("noTier")}</span>
      )}
      {month === null && quarter !== null && <span>{t("quarter", { price: price(quarter) })}</span>}
      {firstMonth !== null && (
        <span className="text-sm text-jade"> {t("first", { price: price(firstMonth) })}</span>
      )}
      {quotas.length > 0 && (
        <span className="block text-xs text-soft">
          {quotas
            .map(({ amount, unit, per, estimated }) =>
              t(per === null ? "quota" : `per.${per}`, {
                quota: t(`unit.${unit}`, { amount: quotaText(amount, locale) }),
                about: estimated ? t("about") : "",
              }),
            )
            .join(t("comma"))}
        </span>
      )}
      {note !== null && <span className="block text-xs text-soft">{inLanguage(note, locale)}</span>}
    </li>
  );
}

/** In full while it is short. */
const SHORT_BELOW = 1_000_000n;
const quotaText = (amount: bigint, locale: Locale) =>
  amount < SHORT_BELOW ? formatCount(amount) : formatTokens(amount, locale);

function Use({ plan }: { readonly plan: Plan }) {
  const t = useTranslations("market.plans");
  const { keyUse, rollsOver, onExhausted, realName, trainsOnPrompts, commercialUse } = plan;
  const facts = [
    rollsOver !== null && t(rollsOver ? "rolls" : "rollsNot"),
    onExhausted !== null && t(onExhausted),
    realName === true && t("realName"),
    trainsOnPrompts !== null && t(trainsOnPrompts ? "trains" : "trainsNot"),
    commercialUse === false && t("personal"),
  ].filter((fact) => fact !== false);
  return (
    <div className="grid justify-items-start gap-1 text-sm">
      {keyUse !== null && (
        <Mark tone={keyUse === "any" ? "jade" : "amber"}>{t(`keyUse.${keyUse}`)}</Mark>
      )}
      {plan.models.length > 0 && (
        <span translate="no">
          <ModelNames names={plan.models} comma={t("comma")} />
        </span>
      )}
      {(plan.tools.length > 0 || facts.length > 0) && (
        <Fold summary={t("terms")}>
          <p className="text-xs text-soft">
            <span translate="no">
              <ModelNames names={plan.tools} comma={t("comma")} />
            </span>
          </p>
          <p className="text-xs text-soft">{facts.join(t("comma"))}</p>
        </Fold>
      )}
    </div>
  );
}

function BreakEven({
  plan,
  price,
  locale,
}: {
  readonly plan: Plan;
  readonly price: ListedPrice | null;
  readonly locale: Locale;
}) {
  const t = useTranslations("market.plans");
  const tokens = planBreakEven(plan, price);
  if (price === null || tokens === null)
    return <span className="text-sm text-soft">{t("noBreakEven")}</span>;
  return (
    <div className="grid gap-1">
      <p>
        {t("breakEven", {
          tokens: formatTokens(tokens, locale),
          tier: cheapestTier(plan)?.name ?? "",
        })}
        <span className="block text-xs text-soft">{t("against", { model: price.model })}</span>
      </p>
      <OwnMonth rates={price.perMillion} currency={price.currency} model={price.model} />
    </div>
  );
}
