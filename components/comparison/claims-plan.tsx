"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type ClaimsPlan, type PlannedClaim, sparedBy } from "@/lib/domain/claims-plan";
import type { Assumptions } from "@/lib/domain/estimate-report";
import type { Currency } from "@/lib/domain/money";
import { CalendarButton } from "./calendar-button";
import type { VendorNames } from "./names";
import { Sentences } from "./sentences";
import { useWords } from "./use-words";

/** When to claim each of a vendor's offers to waste least, and how to keep to it. */
export function ClaimsPlanView({
  plan,
  currency,
  names,
  onClaims,
}: {
  readonly plan: ClaimsPlan;
  /** The vendor's. */
  readonly currency: Currency;
  readonly names: VendorNames;
  readonly onClaims: (claims: Assumptions["claims"]) => void;
}) {
  const t = useTranslations("comparison.claims");
  const { money } = useWords();
  const { claims } = plan;
  if (claims.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  const spared = sparedBy(plan);
  return (
    <div className="grid gap-3" data-claims={plan.vendor}>
      <ol className="grid gap-3 text-sm">
        {claims.map((claim) => (
          <ClaimLine key={claim.offer} claim={claim} currency={currency} />
        ))}
      </ol>
      {spared > 0n && (
        <p className="text-sm font-medium text-jade">
          {t("spared", { money: money({ currency, pico: spared }) })}
        </p>
      )}
      <div className="flex flex-wrap gap-2" data-noprint>
        <CalendarButton claims={claims.map(daysOf)} names={names} />
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

function daysOf({ vendor, offer, claimOn, claimBy, grants }: PlannedClaim) {
  const uses = grants.flatMap(({ firstUsedOn }) => firstUsedOn ?? []).sort((a, b) => a - b);
  const ends = grants.flatMap(({ validUntil }) => validUntil ?? []).sort((a, b) => b - a);
  return { vendor, offer, claimOn, claimBy, useFrom: uses[0] ?? null, validUntil: ends[0] ?? null };
}

function ClaimLine({
  claim,
  currency,
}: {
  readonly claim: PlannedClaim;
  readonly currency: Currency;
}) {
  const t = useTranslations("comparison.claims");
  const { day, tokens, money, locale } = useWords();
  const { offer, claimOn, claimBy, reason } = claim;
  const { useFrom, validUntil } = daysOf(claim);
  const lapsing = claim.grants.filter(({ lapsed }) => lapsed > 0n);
  return (
    <li className="grid gap-0.5 border-l-2 border-edge pl-3">
      <span className="font-medium">
        {t("claimOn", { day: day(claimOn) })}{" "}
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
            ...lapsing.map(({ lapsed, lapsedAtOnce, unit }) => {
              const amount = (value: bigint) =>
                unit === "tokens" ? tokens(value) : money({ currency, pico: value });
              return t("lapses", { lapsed: amount(lapsed), atOnce: amount(lapsedAtOnce) });
            }),
          ]}
        </Sentences>
      </span>
    </li>
  );
}
