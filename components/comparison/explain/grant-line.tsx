"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { GrantWaterfall } from "@/components/comparison/charts/grant-waterfall";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import { offerOfGrant } from "@/lib/domain/catalogue/grant";
import type { GrantOutcome, GrantPace } from "@/lib/domain/estimate/estimate-report";
import { Pico } from "@/lib/domain/units/money";
import { formatCount } from "@/lib/format/tokens";

const paceWord = ({ limitPerMinute, neededPerMinute }: GrantPace) => {
  if (limitPerMinute === null) return "unknown";
  return neededPerMinute <= limitPerMinute ? "fits" : "tooSlow";
};

const callsWord = ({ busiestDay, limitPerDay }: NonNullable<GrantPace["requests"]>) =>
  busiestDay <= limitPerDay ? "fits" : "tooMany";

/** What became of one grant: its headline against what is used of it, and whether it can be. */
export function GrantLine({ grant }: { readonly grant: GrantOutcome }) {
  const t = useTranslations("comparison.details");
  const { tokens, money, day, locale } = useWords();
  const { pace, onExhausted, packs } = grant;
  const offer = offerOfGrant(grant.slug);
  const counted = grant.used + grant.lapsed + grant.remaining > 0n;
  const upTo = (text: string) => (grant.upTo ? t("upTo", { amount: text }) : text);
  const amount = (value: bigint) =>
    grant.unit === "tokens"
      ? tokens(value)
      : money({ currency: grant.worth.currency, pico: Pico(value) });
  const priced = (text: string) =>
    packs?.each ? t("packPrice", { amount: text, price: money(packs.each) }) : text;
  return (
    <div className="grid gap-2 text-sm">
      <Link href={`/${locale}/offers/${offer}`} className="link w-fit" prefetch={false}>
        {grant.advertised === null ? t("noFigure") : priced(upTo(amount(grant.advertised)))}
      </Link>
      {!counted && <p className="text-soft">{t(packs?.each ? "notBought" : "notCounted")}</p>}
      {counted && (
        <>
          <GrantWaterfall grant={grant} amount={amount} />
          <p className="text-soft">
            <Sentences>
              {[
                t("outcome", {
                  used: amount(grant.used),
                  lapsed: amount(grant.lapsed),
                  remaining: amount(grant.remaining),
                  worth: money(grant.worth),
                }),
                packs !== null &&
                  t("bought", { count: packs.count.toString(), paid: money(packs.paid) }),
                grant.validUntil !== null && t("validUntil", { day: day(grant.validUntil) }),
                onExhausted !== null && t(`onExhausted.${onExhausted}`),
                pace !== null &&
                  (pace.limitPerMinute !== null || pace.requests === null) &&
                  t(`pace.${paceWord(pace)}`, {
                    needed: tokens(pace.neededPerMinute),
                    limit: tokens(pace.limitPerMinute ?? 0n),
                  }),
                pace?.requests != null &&
                  t(`requests.${callsWord(pace.requests)}`, {
                    needed: formatCount(pace.requests.busiestDay),
                    limit: formatCount(pace.requests.limitPerDay),
                  }),
                pace?.leastDays != null &&
                  pace.validDays !== null &&
                  t("least", { days: pace.leastDays, valid: pace.validDays }),
              ]}
            </Sentences>
          </p>
        </>
      )}
    </div>
  );
}
