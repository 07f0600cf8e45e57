import { Split } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";

/** Sources disagree about this. */
export function ConflictMark() {
  const t = useTranslations("offers");
  return (
    <Mark tone="amber" icon={<Split aria-hidden />}>
      {t("conflict")}
    </Mark>
  );
}
