"use client";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { useAsOf } from "@/components/as-of/use-as-of";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-select";
import { LinkButton } from "@/components/ui/link-button";
import { textField, useQuery } from "@/components/ui/use-query";
import { saveFile } from "@/lib/browser/save-file";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { toCsv } from "@/lib/format/csv";
import { formatDate } from "@/lib/format/date";
import { textCell } from "@/lib/format/export-table";
import { toMarkdown } from "@/lib/format/markdown";
import { CompareTable } from "./compare-table";
import { useCompareRows } from "./use-compare-rows";

const MOST = 5;
const QUERY = { offers: textField };

interface Props {
  readonly offers: readonly ListedOffer[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}

function TakeAway({ head, rows }: { readonly head: string[]; readonly rows: string[][] }) {
  const t = useTranslations("compare");
  const table = { heads: head, rows: rows.map((row) => row.map(textCell)) };
  const csv = () => saveFile(`\uFEFF${toCsv(table)}`, "banjia-compare.csv", "text/csv");
  return (
    <div className="flex flex-wrap gap-3">
      <Button size="sm" onClick={csv}>
        <Download aria-hidden className="size-4" />
        {t("csv")}
      </Button>
      <CopyButton text={toMarkdown(table)} label={t("markdown")} copiedLabel={t("copied")} />
    </div>
  );
}

/** Up to five offers side by side as of a day; what is compared stands in the address. */
export function CompareApp({ offers, renderedOn, locale }: Props) {
  const t = useTranslations("compare");
  const { asOf } = useAsOf(renderedOn);
  const [{ offers: asked }, setQuery] = useQuery(QUERY);
  const chosen = [...new Set(asked?.split(","))]
    .flatMap((slug) => offers.find((offer) => offer.slug === slug) ?? [])
    .slice(0, MOST);
  const slugs = chosen.map(({ slug }) => slug);
  const rows = useCompareRows(chosen, asOf, locale);
  const nameOf = ({ vendor, title }: ListedOffer) =>
    `${inLanguage(vendor.name, locale)} · ${inLanguage(title, locale)}`;
  const caption = t("caption", { day: formatDate(asOf, locale) });
  const set = (next: readonly string[]) => setQuery({ offers: next.join(",") || null });
  return (
    <>
      <div
        data-noprint
        className="mb-6 flex [@media(scripting:none)]:hidden flex-wrap items-end gap-x-6 gap-y-4 border-y border-rule py-5"
      >
        <AsOfControl renderedOn={renderedOn} />
        {chosen.length < MOST && (
          <div className="w-full min-w-0 sm:w-80">
            <FilterSelect
              label={t("add")}
              any={t("choose")}
              value={null}
              options={offers
                .filter(({ slug }) => !slugs.includes(slug))
                .map((offer) => ({ value: offer.slug, label: nameOf(offer) }))}
              onChange={(slug) => slug !== null && set([...slugs, slug])}
            />
          </div>
        )}
      </div>
      {chosen.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={<LinkButton href={`/${locale}/offers`}>{t("browse")}</LinkButton>}
        >
          <span className="[@media(scripting:none)]:hidden">{t("emptyText")}</span>
          <span className="hidden [@media(scripting:none)]:inline">{t("off")}</span>
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <TakeAway
            head={[caption, ...chosen.map(nameOf)]}
            rows={rows.map(({ label, cells }) => [label, ...cells])}
          />
          <CompareTable
            {...{ caption, rows, locale }}
            offers={chosen}
            onRemove={(slug) => set(slugs.filter((one) => one !== slug))}
          />
        </div>
      )}
    </>
  );
}
