"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { VendorNames } from "@/components/words/names";
import { Sentences, Space } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { Assumptions, Unknown } from "@/lib/domain/estimate/estimate-report";
import { type ClaimsPlan, type PlannedClaim, sparedBy } from "@/lib/domain/explain/claims-plan";
import { assumedToEnd, type ClaimDays } from "@/lib/domain/share/frozen-claims";
import { type Currency, Pico } from "@/lib/domain/units/money";
import { CalendarButton } from "./calendar-button";

/** When to claim each of a vendor's offers to waste least, and how to keep to it. */
export function ClaimsPlanView({
  plan,
  unknowns,
  currency,
  names,
  onClaims,
}: {
  readonly plan: ClaimsPlan;
  /** What is not known of the vendor. */
  readonly unknowns: readonly Unknown[];
  /** The vendor's. */
  readonly currency: Currency;
  readonly names: VendorNames;
  readonly onClaims: (claims: Assumptions["claims"]) => void;
}) {
  const t = useTranslations("comparison.claims");
  const { money } = useWords();
  const { claims } = plan;
  const assumed = assumedToEnd(unknowns);
  if (claims.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  const spared = sparedBy(plan);
  return (
    <div className="grid gap-3" data-claims={plan.vendor}>
      <ol className="grid gap-3 text-sm">
        {claims.map((claim) => (
          <ClaimLine key={claim.offer} {...{ claim, assumed, currency }} />
        ))}
      </ol>
      {spared > 0n && (
        <p className="text-sm font-medium text-jade">
          {t("spared", { money: money({ currency, pico: spared }) })}
        </p>
      )}
      <div className="flex flex-wrap gap-2" data-noprint>
        <CalendarButton claims={claims.map((claim) => daysOf(claim, assumed))} names={names} />
        {spared > 0n && (
          <Button
            size="sm"
            onClick={() =>
              onClaims(Object.fromEntries(claims.map(({ offer, claimOn }) => [offer, claimOn])))
            }
          >
            {t("adopt")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The days of a claim; an end that is only assumed is none to put into a calendar. */
function daysOf(
  { vendor, offer, claimOn, claimBy, grants }: PlannedClaim,
  assumed: ReadonlySet<string>,
): ClaimDays {
  const uses = grants.flatMap(({ firstUsedOn }) => firstUsedOn ?? []).sort((a, b) => a - b);
  const ends = grants
    .flatMap(({ slug, validUntil }) => (assumed.has(slug) ? [] : (validUntil ?? [])))
    .sort((a, b) => b - a);
  return { vendor, offer, claimOn, claimBy, useFrom: uses[0] ?? null, validUntil: ends[0] ?? null };
}

function ClaimLine({
  claim,
  assumed,
  currency,
}: {
  readonly claim: PlannedClaim;
  readonly assumed: ReadonlySet<string>;
  readonly currency: Currency;
}) {
  const t = useTranslations("comparison.claims");
  const { day, tokens, money, locale } = useWords();
  const { offer, claimOn, claimBy, reason } = claim;
  const { useFrom, validUntil } = daysOf(claim, assumed);
  const isAssumed = claim.grants.some(({ slug }) => assumed.has(slug));
  const lapsing = claim.grants.filter(({ lapsed }) => lapsed > 0n);
  return (
    <li className="grid gap-0.5 border-l-2 border-edge pl-3">
      <span className="font-medium">
        {t("claimOn", { day: day(claimOn) })}
        <Space />
        <Link href={`/${locale}/offers/${offer}`} className="link" prefetch={false}>
          {t("offer")}
        </Link>
      </span>
      <span className="text-soft">
        <Sentences>
          {[
            claimBy === null ? t("noDeadline") : t("by", { day: day(claimBy) }),
            t(`reason.${reason}`),
            useFrom !== null && t("useFrom", { day: day(useFrom) }),
            validUntil !== null && t("until", { day: day(validUntil) }),
            isAssumed && t("untilAssumed"),
            ...lapsing.map(({ lapsed, lapsedAtOnce, unit }) => {
              const amount = (value: bigint) =>
                unit === "tokens" ? tokens(value) : money({ currency, pico: Pico(value) });
              return t("lapses", { lapsed: amount(lapsed), atOnce: amount(lapsedAtOnce) });
            }),
          ]}
        </Sentences>
      </span>
    </li>
  );
}
