import Link from "next/link";
import { useTranslations } from "next-intl";
import { WorkHead } from "@/components/site/page";
import type { Locale } from "@/lib/domain/units/locale";
import { SignOut } from "./sign-out";

/** The desk's title, who sits at it, and the ways out. */
export function DeskHead({ name, locale }: { readonly name: string; readonly locale: Locale }) {
  const t = useTranslations("desk.queue");
  return (
    <WorkHead title={t("title")} lead={t("lead")}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-4 text-sm">
        <span className="text-soft">
          {t("signedIn")} <span translate="no">{name}</span>
        </span>
        <Link href={`/${locale}/admin/records`} prefetch={false} className="link py-2.5">
          {t("records")}
        </Link>
        <Link href={`/${locale}/admin/sessions`} prefetch={false} className="link py-2.5">
          {t("sessions")}
        </Link>
        <SignOut locale={locale} />
      </div>
    </WorkHead>
  );
}
