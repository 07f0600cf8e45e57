"use client";
import { CalendarPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { VendorNames } from "@/components/words/names";
import { claimsCalendar } from "@/lib/browser/claims-calendar";
import { saveFile } from "@/lib/browser/save-file";
import type { ClaimDays } from "@/lib/domain/share/frozen-claims";

const KINDS = ["claimOn", "claimBy", "useFrom", "validUntil"] as const;

/** The days of a claim order as a calendar file. */
export function CalendarButton({
  claims,
  names,
}: {
  readonly claims: readonly ClaimDays[];
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.claims");
  const locale = useLocale();
  const [failed, setFailed] = useState(false);
  async function save() {
    const events = claims.flatMap((claim) =>
      KINDS.flatMap((kind) => {
        const day = claim[kind];
        if (day === null || (kind === "claimBy" && day === claim.claimOn)) return [];
        const title = t(`event.${kind}`, { vendor: names[claim.vendor] ?? claim.vendor });
        const url = `${location.origin}/${locale}/offers/${claim.offer}`;
        return { id: `${claim.offer}-${kind}`, day, title, url };
      }),
    );
    try {
      setFailed(false);
      saveFile(await claimsCalendar(events, t("calendar")), "claims.ics", "text/calendar");
    } catch {
      setFailed(true);
    }
  }
  return (
    <>
      <Button size="sm" onClick={() => void save()}>
        <CalendarPlus aria-hidden className="size-4" />
        {t("save")}
      </Button>
      {failed && (
        <p role="alert" className="text-sm text-seal">
          {t("notSaved")}
        </p>
      )}
    </>
  );
}
