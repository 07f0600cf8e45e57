import { clsx } from "clsx";
import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import type { CompareRow } from "./use-compare-rows";

/** Columns of one width, none narrower than what is read at a glance; more of them scroll. */
const WIDTHS = [
  ...["", "sm:min-w-[34rem]", "sm:min-w-[46rem]"],
  ...["sm:min-w-[58rem]", "sm:min-w-[70rem]"],
];

interface Props {
  readonly caption: string;
  readonly offers: readonly ListedOffer[];
  readonly rows: readonly CompareRow[];
  readonly locale: Locale;
  readonly onRemove: (slug: string) => void;
}

/** Offers as columns. A line on which they differ is tinted and says so to a screen reader. */
export function CompareTable({ caption, offers, rows, locale, onRemove }: Props) {
  const t = useTranslations("compare");
  const labels = offers.map(({ vendor, title }) => {
    const isAlone = offers.filter((one) => one.vendor.slug === vendor.slug).length === 1;
    return isAlone
      ? inLanguage(vendor.name, locale)
      : `${inLanguage(vendor.name, locale)} · ${inLanguage(title, locale)}`;
  });
  // Two fit beside each other on any screen with columns, five on a wide one: then the page alone scrolls.
  const mayScroll = offers.length > 2;
  return (
    <section
      aria-label={caption}
      tabIndex={mayScroll ? 0 : undefined}
      className={
        mayScroll ? "sm:max-h-[85vh] sm:overflow-auto xl:max-h-none xl:overflow-visible" : undefined
      }
    >
      <table
        className={clsx(
          "compare-stack w-full border-collapse text-sm sm:table-fixed",
          WIDTHS[offers.length - 1],
        )}
      >
        <caption className="sr-only text-left print:not-sr-only">{caption}</caption>
        <thead className="z-10 bg-paper print:bg-transparent sm:sticky sm:top-0">
          <tr>
            <td className="w-40 border-b border-edge max-sm:hidden lg:w-44" />
            {offers.map((offer) => (
              <OfferColumn key={offer.slug} {...{ offer, locale, onRemove }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells, differs }) => (
            <tr
              key={label}
              className={clsx(
                "max-sm:border-b max-sm:border-rule",
                differs && "bg-amber-wash/60 [print-color-adjust:exact]",
              )}
            >
              <th
                scope="row"
                className="border-rule p-3 pb-1 text-left align-top font-medium sm:border-b sm:pb-3"
              >
                {label}
                {differs && <span className="sr-only"> ({t("differs")})</span>}
              </th>
              <Cells {...{ offers, labels, cells, differs }} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The head of an offer's column: its name, and a way to take it out. */
function OfferColumn({
  offer: { slug, vendor, title },
  locale,
  onRemove,
}: Pick<Props, "locale" | "onRemove"> & { readonly offer: ListedOffer }) {
  const t = useTranslations("compare");
  return (
    <th scope="col" className="border-b border-edge p-3 text-left align-top font-medium">
      <span className="flex items-start justify-between gap-2">
        <Link href={`/${locale}/offers/${slug}`} prefetch={false} className="hover:text-seal">
          {inLanguage(vendor.name, locale)}
          <span className="block font-normal text-soft">{inLanguage(title, locale)}</span>
        </Link>
        <button
          type="button"
          aria-label={t("remove", { offer: inLanguage(title, locale) })}
          onClick={() => onRemove(slug)}
          className="-m-1.5 grid size-9 pointer-coarse:-m-2.5 pointer-coarse:size-11 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      </span>
    </th>
  );
}

function Cells({
  offers,
  labels,
  cells,
  differs,
}: Pick<Props, "offers"> &
  Pick<CompareRow, "cells" | "differs"> & { readonly labels: readonly string[] }) {
  const t = useTranslations("compare");
  return (
    <>
      {cells.map((cell, at) => (
        <td
          key={offers[at]?.slug}
          // On a phone, what is the same for all is said once.
          data-label={differs ? labels[at] : cells.length > 1 ? t("alike") : undefined}
          className={clsx(
            "border-rule p-3 align-top break-words whitespace-normal sm:border-b",
            !differs && at > 0 && "max-sm:hidden",
          )}
        >
          {cell}
        </td>
      ))}
    </>
  );
}
