import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import type { Locale } from "@/lib/domain/units/locale";
import { formatPrice } from "@/lib/format/money";
import { formatCount, formatTokens } from "@/lib/format/tokens";
import { useValidity } from "./use-validity";

const PERMILLE_PER_PERCENT = 10n;

/** A grant's size in words, or that no source states it. */
function useAmount(locale: Locale) {
  const t = useTranslations("offers");
  return (grant: OfferGrant): string => {
    const { kind, tokens, matchPermille, credit, percentOff, quantity } = grant;
    if (quantity !== null) return `${quantity.amount} ${quantity.unit[locale]}`;
    if (tokens !== null) return `${formatTokens(tokens, locale)} ${t("headline.tokens")}`;
    if (credit !== null) return formatPrice(credit.pico, credit.currency, locale);
    if (percentOff !== null) return t("headline.discount", { percent: percentOff });
    if (kind === "free-model") return t("detail.freeWhile");
    if (kind !== "matched-tokens") return t("detail.unsized");
    if (matchPermille === null) return t("detail.matchUnknown");
    return t("detail.matchRatio", { percent: formatCount(matchPermille / PERMILLE_PER_PERCENT) });
  };
}

function Scope({ models }: Pick<OfferGrant, "models">) {
  const t = useTranslations("offers");
  if (models === null) return <span className="text-soft">{t("table.anyModel")}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {models.map((model) => (
        <Tag key={model}>{model}</Tag>
      ))}
      {models.length > 1 && <span className="text-xs text-soft">{t("detail.pool")}</span>}
    </span>
  );
}

/** What pays for usage, grant by grant. */
export function GrantTable({
  grants,
  locale,
}: {
  readonly grants: readonly OfferGrant[];
  readonly locale: Locale;
}) {
  const t = useTranslations("offers");
  const amountOf = useAmount(locale);
  const validityOf = useValidity(locale);
  return (
    <Table caption={t("detail.grants")}>
      <thead>
        <tr>
          <HeadCell>{t("detail.grant")}</HeadCell>
          <HeadCell>{t("detail.amount")}</HeadCell>
          <HeadCell>{t("detail.scope")}</HeadCell>
          <HeadCell>{t("table.validity")}</HeadCell>
          <HeadCell>{t("detail.onExhausted")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.slug}>
            <th scope="row">{grant.label[locale]}</th>
            <Cell
              label={t("detail.amount")}
              title={grant.tokens === null ? undefined : formatCount(grant.tokens)}
            >
              {amountOf(grant)} {grant.quantity === null && t(`recurrence.${grant.recurrence}`)}
            </Cell>
            <Cell label={t("detail.scope")}>
              <Scope models={grant.models} />
            </Cell>
            <Cell label={t("table.validity")} className="md:whitespace-nowrap">
              {validityOf(grant.validity)}
            </Cell>
            <Cell label={t("detail.onExhausted")} className="md:whitespace-nowrap">
              {t(`detail.exhausted.${grant.onExhausted}`)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
