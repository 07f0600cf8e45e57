"use client";
import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ButtonVariant, buttonClass } from "@/components/ui/button";
import type { ClaimPlace } from "@/lib/domain/explain/claim-places";
import { shortName } from "@/lib/format/short-name";

/** The way to a vendor's own address: to claim what its figure counts on, else to its console, site or documentation. */
export function ClaimAction({
  place,
  name,
  variant,
}: {
  /** Nothing is drawn where no address is known. */
  readonly place: ClaimPlace | undefined;
  /** The vendor's name in the reader's language. */
  readonly name: string;
  /** A plain link without one: a button in each row would make a list of buttons of the table. */
  readonly variant?: ButtonVariant;
}) {
  const t = useTranslations("comparison");
  if (place === undefined) return null;
  const text = t(`goTo.${place.kind}`, { vendor: shortName(name) });
  return (
    <a
      href={place.url}
      rel="noreferrer"
      className={
        variant
          ? buttonClass(variant, "sm")
          : "link inline-flex min-h-11 items-center gap-1 text-sm md:min-h-6"
      }
      // In a row the vendor's name stands above: said in full to who does not see it.
      aria-label={variant ? undefined : text}
      data-noprint
    >
      {variant ? text : t(`goToShort.${place.kind}`)}
      <ArrowUpRight aria-hidden className="size-4 shrink-0" />
    </a>
  );
}
