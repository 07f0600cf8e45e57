import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/units/locale";
import type { WatchSubject } from "@/lib/domain/watch/watch";

/** Leads to where somebody can ask to be told when a subject changes. */
export function WatchLink({
  subject: { kind, id },
  locale,
}: {
  readonly subject: WatchSubject;
  readonly locale: Locale;
}) {
  const t = useTranslations("watch");
  return (
    <a
      href={`/${locale}/watch?about=${kind}:${encodeURIComponent(id)}`}
      rel="nofollow"
      className="link inline-flex items-center gap-1.5 text-sm"
    >
      <Bell aria-hidden className="size-4" />
      {t("link")}
    </a>
  );
}
