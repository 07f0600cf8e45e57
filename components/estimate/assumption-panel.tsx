"use client";
import { RotateCcw, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { AssumptionControls } from "./assumption-controls";
import { StartNote } from "./start-note";
import type { useAssumptions } from "./use-assumptions";
import type { Premises } from "./use-first-premises";

/** Wide enough to keep the controls beside the figures. */
const BESIDE = "(min-width: 64rem)";

/** What is assumed: open beside the figures where there is room, else one line that opens. */
export function AssumptionPanel({
  assuming: { assumptions, change, undo, reset },
  premises,
  today,
  catalogue,
  usage,
}: {
  readonly assuming: ReturnType<typeof useAssumptions>;
  readonly premises: Premises;
  readonly today: Day;
  readonly catalogue: EstimateCatalogue | null;
  readonly usage: readonly UsageCell[];
}) {
  const t = useTranslations("estimate");
  const [isOpen, setOpen] = useState(() => matchMedia(BESIDE).matches);
  return (
    // Below the verdict, which stays in view. Higher than the window, it scrolls by itself.
    <div className="grid gap-4 lg:sticky lg:top-19 lg:-mx-1 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:px-1 lg:pb-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="assume-step" className="font-display text-xl">
          {t("steps.assume")}
        </h2>
        <Button
          size="sm"
          variant="quiet"
          className="lg:hidden"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("assume.close") : t("assume.open")}
        </Button>
      </div>
      <StartNote premises={premises} />
      {!isOpen && <Summary assumptions={assumptions} />}
      {isOpen && (
        <>
          <AssumptionControls {...{ assumptions, today, catalogue, usage }} onChange={change} />
          <div className="flex flex-wrap gap-2">
            <Button size="sm" disabled={undo === null} onClick={() => undo?.()}>
              <Undo2 aria-hidden className="size-4" />
              {t("assume.undo")}
            </Button>
            <Button size="sm" disabled={reset === null} onClick={() => reset?.()}>
              <RotateCcw aria-hidden className="size-4" />
              {t("assume.reset")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Summary({ assumptions: a }: { readonly assumptions: Assumptions }) {
  const t = useTranslations("estimate.assume");
  const { day } = useWords();
  return (
    <p className="max-w-prose text-sm text-soft">
      <Sentences>
        {[
          t("summary", {
            asOf: day(a.asOf),
            startOn: day(a.startOn),
            days: a.horizonDays,
            growth: formatDecimal(a.growthBasisPoints, 2),
          }),
          t("summaryText", { ...a.contentMix, region: t(`regions.${a.region}`) }),
        ]}
      </Sentences>
    </p>
  );
}
