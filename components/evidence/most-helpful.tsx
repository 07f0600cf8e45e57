"use client";
import { useTranslations } from "next-intl";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { EvidenceReading } from "@/lib/domain/explain/evidence";
import { type EvidenceNames, ReadingName, ReadingSource } from "./reading-names";

/** The one reading that would help most if done again, and by how much. */
export function MostHelpful({
  reading,
  names,
}: {
  readonly reading: EvidenceReading;
  readonly names: EvidenceNames;
}) {
  const t = useTranslations("evidence");
  const { day } = useWords();
  const { readOn, holdsUntil, vendors, gainDays, source } = reading;
  return (
    <div data-most-helpful={reading.kind} className="grid gap-1.5 border-l-2 border-seal pl-4">
      <p className="font-display text-xl">
        <ReadingName reading={reading} names={names} />
      </p>
      {source !== null && (
        <p className="text-sm">
          {t("source")}: <ReadingSource reading={reading} />
        </p>
      )}
      <p className="max-w-prose text-sm">
        <Sentences>
          {[
            t("bestDates", { readOn: day(readOn), holdsUntil: day(holdsUntil) }),
            t("bestVendors", { count: vendors.length }),
            gainDays > 0 && t("bestGain", { days: gainDays }),
          ]}
        </Sentences>
      </p>
    </div>
  );
}
