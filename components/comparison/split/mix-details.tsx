"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { CalendarButton } from "@/components/comparison/claims/calendar-button";
import { LazyDisclosure } from "@/components/ui/lazy-disclosure";
import type { VendorNames } from "@/components/words/names";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { Mix, MixClaim } from "@/lib/domain/split/mix";
import type { MixSeriesRow } from "@/lib/domain/split/mix-series";

const MixChart = dynamic(() => import("./mix-chart").then((found) => found.MixChart), {
  ssr: false,
});

const PER_TEN_THOUSANDTH = 100n;

interface Props {
  readonly mix: Mix;
  readonly costs: readonly MixSeriesRow[];
  readonly names: VendorNames;
}

/** One split: what it costs and saves, what to claim in which order, and who gets what. */
export function MixDetails({ mix, costs, names }: Props) {
  const t = useTranslations("comparison.mix");
  const { money } = useWords();
  const nameOf = (slug: string) => names[slug] ?? slug;
  const { limit, parts, saving, marginal, bound, exact, claims, spared } = mix;
  return (
    <article className="grid grid-cols-1 gap-2 border-t border-rule pt-4" data-mix={limit}>
      <h3 className="font-medium">{t(`limit.${limit}`)}</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {parts.map(({ vendor, cost }) => (
          <li key={vendor}>
            {nameOf(vendor)} <span className="text-soft">{money(cost)}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm">
        <Sentences>
          {[
            t("saving", { saving: money(saving) }),
            marginal !== null &&
              (marginal.pico > 0n ? t("marginal", { money: money(marginal) }) : t("noMarginal")),
            bound.pico > saving.pico && t("bound", { money: money(bound) }),
            !exact && t("notExact"),
            spared.pico > 0n && t("spared", { money: money(spared) }),
          ]}
        </Sentences>
      </p>
      {claims.length > 0 && (
        <>
          <ol className="grid list-decimal gap-1 pl-5 text-sm">
            {claims.map((claim) => (
              <li key={claim.offer}>
                <ClaimSentence claim={claim} name={nameOf(claim.vendor)} />
              </li>
            ))}
          </ol>
          <div data-noprint>
            <CalendarButton claims={claims} names={names} />
          </div>
        </>
      )}
      {parts.length > 1 && (
        <LazyDisclosure summary={t("schedule")}>
          {() => (
            <div className="grid grid-cols-1 gap-6">
              <MixChart {...{ mix, costs, names }} />
              <MixSchedule mix={mix} names={names} />
            </div>
          )}
        </LazyDisclosure>
      )}
    </article>
  );
}

function ClaimSentence({ claim, name }: { readonly claim: MixClaim; readonly name: string }) {
  const t = useTranslations("comparison.mix");
  const { day } = useWords();
  const { claimOn, claimBy, useFrom } = claim;
  const use = day(useFrom);
  const on = day(claimOn);
  return claimBy === null
    ? t("claim", { vendor: name, on, use })
    : t("claimBy", { vendor: name, on, by: day(claimBy), use });
}

function MixSchedule({ mix, names }: { readonly mix: Mix; readonly names: VendorNames }) {
  const t = useTranslations("comparison.mix");
  const { days, percent } = useWords();
  return (
    <ul className="grid gap-2 text-sm">
      {mix.schedule.map(({ from, to, shares }) => (
        <li key={from} className="grid gap-1">
          <span className="font-medium">{days(from, to)}</span>
          {shares.map(({ openaiModel, vendor, share }) => (
            <span key={`${openaiModel} ${vendor}`} className="text-soft">
              {t("share", {
                model: openaiModel,
                vendor: names[vendor] ?? vendor,
                share: percent(share / PER_TEN_THOUSANDTH),
              })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
