"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Segmented } from "@/components/ui/segmented";
import { type Day, day, formatDay, parseDay } from "@/lib/domain/units/day";

export const BLOCK_DAY = day("2024-07-09");
const FIRST_DAY = "2024-06-01";

/** The day at which everything on the page is read. Null follows the calendar. */
export function AsOfControl({
  name,
  value,
  today,
  onChange,
}: {
  /** In a form that works without scripts, the name the day is sent under. */
  readonly name?: string;
  readonly value: Day | null;
  readonly today: Day;
  readonly onChange: (day: Day | null) => void;
}) {
  const t = useTranslations("offers.browse");
  const id = useId();
  const preset = value === null ? "today" : value === BLOCK_DAY ? "block" : null;
  return (
    <div className="grid gap-1.5" data-noprint>
      <p className="text-sm font-medium">
        {t("asOf")} <span className="text-xs font-normal text-soft">{t("asOfHint")}</span>
      </p>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <Segmented
          className="[@media(scripting:none)]:hidden"
          legend={t("asOf")}
          value={preset}
          options={[
            { value: "today", label: t("today") },
            { value: "block", label: t("blockDay") },
          ]}
          onChange={(chosen) => onChange(chosen === "today" ? null : BLOCK_DAY)}
        />
        <label htmlFor={id} className="sr-only">
          {t("otherDay")}
        </label>
        <input
          id={id}
          name={name}
          type="date"
          min={FIRST_DAY}
          value={formatDay(value ?? today)}
          onChange={(event) => {
            const chosen = parseDay(event.target.value);
            if (chosen !== null) onChange(chosen === today ? null : chosen);
          }}
          className="control w-auto"
        />
      </div>
    </div>
  );
}
