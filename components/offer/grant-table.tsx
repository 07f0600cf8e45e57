import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { isUpTo, namedTokens } from "@/lib/domain/catalogue/grant";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { formatPrice } from "@/lib/format/money";
import { formatCount, formatTokens } from "@/lib/format/tokens";
import { useValidity } from "./use-validity";

const PERMILLE_PER_PERCENT = 10n;

/** A grant's size in words, or that no source states it. */
function useAmount(locale: Locale) {
  const t = useTranslations("offers");
  return (grant: OfferGrant): string => {
    const { quantity } = grant;
    const upTo = (amount: string) => (isUpTo(grant) ? t("headline.upTo", { amount }) : amount);
    if (quantity !== null) return upTo(`${quantity.amount} ${inLanguage(quantity.unit, locale)}`);
    const tokens = (count: bigint) =>
      upTo(`${formatTokens(count, locale)} ${t("headline.tokens")}`);
    switch (grant.kind) {
      case "tokens":
        return grant.tokens === null ? t("detail.unsized") : tokens(grant.tokens);
      case "matched-tokens": {
        if (grant.tokens !== null) return tokens(grant.tokens);
        if (grant.matchPermille === null) return t("detail.matchUnknown");
        const percent = formatCount(grant.matchPermille / PERMILLE_PER_PERCENT);
        return t("detail.matchRatio", { percent });
      }
      case "credit": {
        if (grant.credit === null) return t("detail.unsized");
        return upTo(formatPrice(grant.credit.pico, grant.credit.currency, locale));
      }
      case "discount":
        return grant.percentOff === null
          ? t("detail.unsized")
          : t(grant.upTo ? "headline.discountUpTo" : "headline.discount", {
              percent: grant.percentOff,
            });
      case "free-model":
        return t("detail.freeWhile");
      case "pack": {
        const { price, credit } = grant;
        if (price === null) return t("detail.unsized");
        const cost = formatPrice(price.pico, price.currency, locale);
        if (credit !== null) {
          const amount = formatPrice(credit.pico, credit.currency, locale);
          return t("detail.pack", { amount, price: cost });
        }
        if (grant.tokens === null) return t("detail.unsized");
        return t("detail.pack", { amount: tokens(grant.tokens), price: cost });
      }
    }
  };
}

function exactTokens(grant: OfferGrant): string | undefined {
  const tokens = namedTokens(grant);
  return tokens === null ? undefined : formatCount(tokens);
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

/** From when its days count, whether it goes with other offers, and how fast it can be spent. */
function Terms({ grant, locale }: { readonly grant: OfferGrant; readonly locale: Locale }) {
  const t = useTranslations("offers.detail");
  const { starts, stacking, tokensPerMinute, requestsPerMinute, requestsPerDay } = grant;
  const isLimited = (tokensPerMinute ?? requestsPerMinute ?? requestsPerDay) !== null;
  const day = starts.kind === "on" ? formatDate(starts.day, locale) : "";
  return (
    <ul className="grid gap-1 text-xs text-soft">
      <li>{t(`starts.${starts.kind}`, { day })}</li>
      <li>{t(`stacking.${stacking}`)}</li>
      {!isLimited && <li>{t("noRate")}</li>}
      {tokensPerMinute !== null && (
        <li>{t("rate", { tokens: formatTokens(tokensPerMinute, locale) })}</li>
      )}
      {requestsPerMinute !== null && (
        <li>{t("requestRate", { requests: formatCount(requestsPerMinute) })}</li>
      )}
      {requestsPerDay !== null && (
        <li>{t("requestsADay", { requests: formatCount(requestsPerDay) })}</li>
      )}
    </ul>
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
          <HeadCell>{t("detail.terms")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.slug}>
            <th scope="row">{inLanguage(grant.label, locale)}</th>
            <Cell label={t("detail.amount")} title={exactTokens(grant)}>
              {amountOf(grant)} {grant.quantity === null && t(`recurrence.${grant.recurrence}`)}
            </Cell>
            <Cell label={t("detail.scope")}>
              <Scope models={grant.models} />
            </Cell>
            <Cell label={t("table.validity")} className="md:whitespace-nowrap">
              {validityOf(grant)}
            </Cell>
            <Cell label={t("detail.onExhausted")} className="md:whitespace-nowrap">
              {t(`detail.exhausted.${grant.onExhausted}`)}
            </Cell>
            <Cell label={t("detail.terms")}>
              <Terms grant={grant} locale={locale} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
