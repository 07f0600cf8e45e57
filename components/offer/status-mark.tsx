import { CalendarOff, CircleCheck, CircleDot, CircleHelp, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";

const LOOK = {
  claimable: { tone: "jade", icon: CircleCheck },
  upcoming: { tone: "plain", icon: Clock },
  ended: { tone: "plain", icon: CalendarOff },
  standing: { tone: "jade", icon: CircleDot },
  stale: { tone: "amber", icon: CircleHelp },
} as const;

export function StatusMark({ status }: { readonly status: OfferStatus }) {
  const t = useTranslations("offers.status");
  const { tone, icon: Icon } = LOOK[status];
  return (
    <Mark tone={tone} icon={<Icon aria-hidden />}>
      {t(status)}
    </Mark>
  );
}
