"use client";
import { useTranslations } from "next-intl";
import type { Mix } from "@/lib/domain/mix";
import type { VendorNames } from "./names";
import { Sentences } from "./sentences";
import { useWords } from "./use-words";

const PER_TEN_THOUSANDTH = 100n;

/** One split: what it costs and saves, what to claim in which order, and who gets what. */
export function MixDetails({ mix, names }: { readonly mix: Mix; readonly names: VendorNames }) {
  const t = useTranslations("comparison.mix");
  const { money, day } = useWords();
  const nameOf = (slug: string) => names[slug] ?? slug;
  const { limit, parts, saving, marginal, bound, exact, claims } = mix;
  return (
    <article className="grid gap-2 border-t border-rule pt-4" data-mix={limit}>
      <h3 className="font-medium">
        {t(`limit.${limit}`)}
        {t("colon")}
        {parts
          .map(({ vendor, cost }) => t("part", { vendor: nameOf(vendor), cost: money(cost) }))
          .join(t("and"))}
      </h3>
      <p className="text-sm">
        <Sentences>
          {[
            t("saving", { saving: money(saving) }),
            marginal !== null &&
              (marginal.pico > 0n ? t("marginal", { money: money(marginal) }) : t("noMarginal")),
            bound.pico > saving.pico && t("bound", { money: money(bound) }),
            !exact && t("notExact"),
          ]}
        </Sentences>
      </p>
      {claims.length > 0 && (
        <ol className="grid list-decimal gap-1 pl-5 text-sm">
          {claims.map(({ vendor, offer, claimBy, useFrom }) => (
            <li key={offer}>
              {claimBy === null
                ? t("claim", { vendor: nameOf(vendor), use: day(useFrom) })
                : t("claimBy", { vendor: nameOf(vendor), by: day(claimBy), use: day(useFrom) })}
            </li>
          ))}
        </ol>
      )}
      {parts.length > 1 && <MixSchedule mix={mix} names={names} />}
    </article>
  );
}

function MixSchedule({ mix, names }: { readonly mix: Mix; readonly names: VendorNames }) {
  const t = useTranslations("comparison.mix");
  const { days, percent } = useWords();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer">{t("schedule")}</summary>
      <ul className="grid gap-2 pt-2">
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
    </details>
  );
}
