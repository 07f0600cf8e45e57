"use client";
import { useTranslations } from "next-intl";
import type { IntegrationCost } from "@/components/estimate/use-integration-cost";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { VendorNames } from "@/components/words/names";
import type { FoundMix } from "@/lib/browser/mix.worker";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { MixDetails } from "./mix-details";
import { useMixes } from "./use-mixes";

/** The best split over several vendors, searched when it is asked for. */
export function BestSplit({
  catalogue,
  input,
  names,
  integrationCost: cost,
}: {
  readonly catalogue: EstimateCatalogue;
  readonly input: EstimateInput;
  readonly names: VendorNames;
  readonly integrationCost: IntegrationCost;
}) {
  const t = useTranslations("comparison.mix");
  const { mixes, search, cancel } = useMixes(catalogue, input, cost.pico);
  return (
    <section className="grid grid-cols-1 gap-4" aria-busy={mixes.kind === "searching"}>
      <h2 className="font-display text-xl">{t("title")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("intro")}</p>
      <form
        className="flex flex-wrap items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!cost.wrong) void search();
        }}
      >
        <Field
          label={t("integrationCost", { currency: input.assumptions.currency })}
          hint={t("integrationHint")}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              aria-invalid={cost.wrong}
              value={cost.text}
              onChange={(event) => cost.set(event.target.value)}
            />
          )}
        </Field>
        {/* Keys, or the pressed button would become the one that submits, and search again. */}
        {mixes.kind === "searching" ? (
          <Button key="stop" className="sm:mt-6.5" onClick={cancel}>
            {t("cancel")}
          </Button>
        ) : (
          <Button key="find" type="submit" className="sm:mt-6.5" disabled={cost.wrong}>
            {t("find")}
          </Button>
        )}
      </form>
      {mixes.kind === "searching" && (
        <div role="status" className="grid max-w-prose gap-2">
          <p className="text-sm text-soft">{t("searching")}</p>
          <Progress label={t("searching")} value={null} max={1} />
        </div>
      )}
      {mixes.kind === "failed" && <Notice tone="error" live title={t("failed")} />}
      {mixes.kind === "found" && <MixList mixes={mixes.mixes} names={names} />}
    </section>
  );
}

function MixList({
  mixes,
  names,
}: {
  readonly mixes: readonly FoundMix[];
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.mix");
  if (mixes.length === 0) return <p className="text-sm">{t("none")}</p>;
  return (
    <div className="grid gap-6" aria-live="polite">
      {mixes.map(({ mix, costs }) => (
        <MixDetails key={mix.limit} {...{ mix, costs, names }} />
      ))}
    </div>
  );
}
