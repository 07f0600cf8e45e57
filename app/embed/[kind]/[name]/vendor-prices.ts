import { getTranslations } from "next-intl/server";
import { listPrices } from "@/lib/data/prices";
import { findVendor } from "@/lib/data/vendors";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { costAt } from "@/lib/domain/units/money";
import { formatDate } from "@/lib/format/date";
import { formatPrice } from "@/lib/format/money";
import type { EmbedContent } from "./embed-content";

const MOST = 12;
const MILLION = 1_000_000n;

/** A vendor's list prices of a day, input and output per million tokens. Null for no such vendor. */
export async function vendorPrices(
  slug: string,
  lang: Locale,
  asOf: Day,
): Promise<EmbedContent | null> {
  const vendor = await findVendor(slug);
  if (vendor === null) return null;
  const t = await getTranslations({ locale: lang, namespace: "api.embed" });
  const own = (await listPrices()).filter((price) => price.vendor === slug);
  const path = `/${lang}/vendors/${slug}`;
  const rows = pricesOn(own, asOf).flatMap(({ model, currency, perMillion, seenUntil }) => {
    const { inputUncached: input, output } = perMillion;
    if (input === undefined || output === undefined) return [];
    const [into, out] = [input, output].map((rate) =>
      formatPrice(costAt(rate, MILLION), currency, lang),
    );
    return {
      vendor: null,
      title: model,
      figure: t("prices", { input: into ?? "", output: out ?? "" }),
      status: seenUntil === null ? "" : t("seen", { day: formatDate(seenUntil, lang) }),
      href: path,
    };
  });
  return {
    asOf,
    title: t("pricesOf", { vendor: inLanguage(vendor.name, lang) }),
    rows: rows.slice(0, MOST),
    more: { href: path, text: t("moreVendor") },
  };
}
