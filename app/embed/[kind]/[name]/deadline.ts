import { getTranslations } from "next-intl/server";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { modelEnds } from "@/lib/domain/catalogue/model-end";
import type { Day } from "@/lib/domain/units/day";
import { LIST_COMMA, type Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import type { EmbedContent } from "./embed-content";

/** How many days one of OpenAI's models has left. Null for a model the catalogue does not know. */
export async function deadline(
  name: string,
  lang: Locale,
  asOf: Day,
): Promise<EmbedContent | null> {
  const [found] = modelEnds([name], await findEstimateCatalogue(), asOf);
  if (found === undefined || (found.model === null && found.end === null)) return null;
  const t = await getTranslations({ locale: lang, namespace: "api.embed" });
  const { end } = found;
  const last = end?.lastDay ?? null;
  const instead = end?.replacements.map(({ model }) => model).join(LIST_COMMA[lang]);
  const path = `/${lang}/models`;
  const figure =
    last === null
      ? t(end === null ? "noEnd" : "noDay")
      : last < asOf
        ? t("over")
        : t("daysLeft", { days: last - asOf });
  const parts = [
    last === null ? "" : t("lastDay", { day: formatDate(last, lang) }),
    instead ? t("instead", { models: instead }) : "",
  ];
  const status = parts.filter(Boolean).join(" · ");
  return {
    asOf,
    title: t("endOf", { model: name }),
    rows: [{ vendor: null, title: name, figure, status, href: path }],
    more: { href: path, text: t("moreModels") },
  };
}
