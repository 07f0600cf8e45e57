"use client";
import { useTranslations } from "next-intl";
import type { BurnDown } from "@/lib/domain/explain/burn-down";
import type { ExplainedGrant } from "@/lib/domain/explain/explain";
import { type Currency, Pico } from "@/lib/domain/units/money";
import { useWords } from "./use-words";

type Named = Pick<BurnDown, "amount" | "models"> & {
  readonly kind: ExplainedGrant["paysWith"] | BurnDown["unit"];
};

/** Models named in a grant's name; more would be a list. */
const NAMED = 2;

/** A grant by what it gives and for which models, "100M tokens · glm-4": its slug is ours, not the reader's. */
export function useGrantName(currency: Currency): (grant: Named) => string {
  const t = useTranslations("comparison.grant");
  const { tokens, money } = useWords();
  const given = ({ kind, amount }: Named) => {
    if (kind === "free-model") return t("free");
    if (kind === "discount") return t("discount", { percent: amount.toString() });
    const isMoney = kind === "credit" || kind === "pico";
    return isMoney ? money({ currency, pico: Pico(amount) }) : `${tokens(amount)} ${t("tokens")}`;
  };
  return (grant) => {
    const models = grant.models ?? [];
    const named = models.length > 0 && models.length <= NAMED ? [models.join(", ")] : [];
    return [given(grant), ...named].join(" · ");
  };
}
