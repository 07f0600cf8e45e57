import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { Locale } from "@/lib/domain/units/locale";

/** Follows at the foot of the window while offers are ticked, and leads to their comparison. */
export function CompareTray({
  ticked,
  locale,
  onClear,
}: {
  readonly ticked: readonly string[];
  readonly locale: Locale;
  readonly onClear: () => void;
}) {
  const t = useTranslations("offers.tray");
  return (
    <div role="status" className="sticky bottom-0 z-20 empty:hidden" data-noprint>
      {ticked.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 border-t border-edge bg-sheet px-4 py-2.5 shadow-lift">
          <p className="mr-auto text-sm">{t("chosen", { count: ticked.length })}</p>
          <Button size="sm" variant="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
          <LinkButton
            size="sm"
            variant="primary"
            href={`/${locale}/compare?offers=${ticked.join(",")}` as Route}
          >
            {t("compare")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
