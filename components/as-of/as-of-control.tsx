"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { type Day, formatDay, parseDay } from "@/lib/domain/units/day";
import { useAsOf } from "./use-as-of";

const FIRST_DAY = "2024-06-01";

/** The day at which everything on the page is read, kept in the address. */
export function AsOfControl({
  form,
  renderedOn,
  served = "",
}: {
  /** The id of the form that sends the day along where scripts are off. */
  readonly form?: string;
  readonly renderedOn: Day;
  /** The query the page was made for. */
  readonly served?: string;
}) {
  const t = useTranslations("offers.browse");
  const id = useId();
  const { value, today, setAsOf, hrefOf } = useAsOf(renderedOn, served);
  const preset = value === null ? "today" : value === OPENAI_BLOCK_DAY ? "block" : null;
  return (
    <div data-noprint>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="text-sm font-medium max-sm:sr-only" title={t("asOfHint")}>
          {t("asOf")}
        </p>
        <SegmentedLinks
          label={t("asOf")}
          value={preset}
          options={[
            { value: "today", label: t("today"), href: hrefOf(null) },
            { value: "block", label: t("blockDay"), href: hrefOf(OPENAI_BLOCK_DAY) },
          ]}
          onChange={(chosen) => setAsOf(chosen === "today" ? null : OPENAI_BLOCK_DAY)}
        />
        <label htmlFor={id} className="sr-only">
          {t("otherDay")}
        </label>
        <input
          id={id}
          name="asOf"
          form={form}
          type="date"
          min={FIRST_DAY}
          value={formatDay(value ?? today)}
          onChange={(event) => {
            const chosen = parseDay(event.target.value);
            if (chosen !== null) setAsOf(chosen === today ? null : chosen);
          }}
          className="control w-auto"
        />
      </div>
    </div>
  );
}
