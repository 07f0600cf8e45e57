import { useTranslations } from "next-intl";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";

const MODELS_SHOWN = 3;

/** The models an offer names, and how its grants may be spread over them. */
export function useUsableOn({ grants }: Pick<ListedOffer, "grants">) {
  const t = useTranslations("offers.usableOn");
  const models = [...new Set(grants.flatMap((grant) => grant.models ?? []))];
  const rest = models.length - MODELS_SHOWN;
  const named = models.slice(0, MODELS_SHOWN).join(", ") + (rest > 0 ? ` +${rest}` : "");
  const scopes = new Set(
    grants.map((grant) => {
      if (grant.models === null) return t("unknown");
      return grant.models.length > 1 ? t("pool", { count: grant.models.length }) : t("one");
    }),
  );
  return { models: models.length > 0 ? named : null, usableOn: [...scopes].join("; ") || "–" };
}
