import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What stands in while records come: bars as `children`, and words for who does not see them. */
export function Loading({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("records.page");
  return (
    <div className="grid gap-3">
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      {children}
    </div>
  );
}
