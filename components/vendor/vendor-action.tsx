import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { VendorAccess } from "@/lib/domain/catalogue/vendor-access";
import { vendorPage } from "@/lib/domain/catalogue/vendor-page";
import { shortName } from "@/lib/format/short-name";

/** The way to a vendor's console, else to its site or documentation; nothing where none is known. */
export function VendorAction({
  access,
  name,
  isPrimary,
}: {
  readonly access: VendorAccess | null;
  /** In the reader's language. */
  readonly name: string;
  /** False where an offer's own button leads further. */
  readonly isPrimary: boolean;
}) {
  const t = useTranslations("comparison.goTo");
  const page = vendorPage(access);
  if (page === null) return null;
  return (
    <a
      href={page.url}
      rel="noreferrer"
      className={`${buttonClass(isPrimary ? "primary" : "secondary", "sm")} justify-self-start`}
      data-noprint
    >
      {t(page.kind, { vendor: shortName(name) })}
      <ArrowUpRight aria-hidden className="size-4" />
    </a>
  );
}
