import { clsx } from "clsx";
import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ListedOffer } from "@/lib/domain/listed-offer";
import type { Locale } from "@/lib/domain/locale";
import type { CompareRow } from "./use-compare-rows";

/** Offers as columns. A line on which they differ is tinted and says so to a screen reader. */
export function CompareTable({
  caption,
  offers,
  rows,
  locale,
  onRemove,
}: {
  readonly caption: string;
  readonly offers: readonly ListedOffer[];
  readonly rows: readonly CompareRow[];
  readonly locale: Locale;
  readonly onRemove: (slug: string) => void;
}) {
  const t = useTranslations("compare");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className="max-h-[85vh] overflow-auto">
      <table className="w-full min-w-max border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-paper">
          <tr>
            <td className="border-b border-edge" />
            {offers.map(({ slug, vendor, title }) => (
              <th
                key={slug}
                scope="col"
                className="w-60 max-w-60 border-b border-edge p-3 text-left align-top font-medium"
              >
                <span className="flex items-start justify-between gap-2">
                  <Link
                    href={`/${locale}/offers/${slug}`}
                    prefetch={false}
                    className="hover:text-seal"
                  >
                    {vendor.name[locale]}
                    <span className="block font-normal text-soft">{title[locale]}</span>
                  </Link>
                  <button
                    type="button"
                    aria-label={t("remove", { offer: title[locale] })}
                    onClick={() => onRemove(slug)}
                    className="-m-1.5 grid size-9 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
                  >
                    <X aria-hidden className="size-4" />
                  </button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells, differs }) => (
            <tr key={label} className={clsx(differs && "bg-amber-wash/60")}>
              <th
                scope="row"
                className="max-w-32 border-b border-rule p-3 text-left align-top font-medium sm:max-w-48"
              >
                {label}
                {differs && <span className="sr-only"> ({t("differs")})</span>}
              </th>
              {cells.map((cell, at) => (
                <td
                  key={offers[at]?.slug}
                  className="w-60 max-w-60 border-b border-rule p-3 align-top break-words whitespace-normal"
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
