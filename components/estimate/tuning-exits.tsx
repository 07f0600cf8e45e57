"use client";
import { useTranslations } from "next-intl";
import { ModelNames } from "@/components/words/model-names";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { TuningCost, TuningExit } from "@/lib/domain/estimate/tuning-exit";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { useTuningWords } from "./use-tuning-words";

/** Hosts that train models on rows written for OpenAI, each with what it costs. */
export function TuningExits({ exits }: { readonly exits: readonly TuningExit[] }) {
  return (
    <ul className="grid border-t border-rule text-sm">
      {exits.map((exit) => (
        <li
          key={exit.slug}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-2"
        >
          <About exit={exit} />
          <Costs exit={exit} />
        </li>
      ))}
    </ul>
  );
}

function About({ exit }: { readonly exit: TuningExit }) {
  const t = useTranslations("estimate.fineTuning");
  const { locale, day } = useWords();
  const { rowsOf, weightsOf } = useTuningWords();
  const { name, models, closesOn, perks } = exit;
  return (
    <div className="grid content-start gap-1">
      <span className="font-medium">{inLanguage(name, locale)}</span>
      {models.length > 0 && (
        <span className="text-xs text-soft" translate="no">
          <ModelNames names={models} comma={t("comma")} />
        </span>
      )}
      <span>
        <Sentences>
          {[
            rowsOf(exit),
            weightsOf(exit),
            closesOn !== null && t("closes", { day: day(closesOn) }),
          ]}
        </Sentences>
      </span>
      {perks.map((perk) => (
        <Perk key={perk.slug} perk={perk} />
      ))}
    </div>
  );
}

function Perk({ perk }: { readonly perk: TuningExit["perks"][number] }) {
  const t = useTranslations("estimate.fineTuning.perk");
  const { locale, day, money } = useWords();
  const { name, reportedOn, current, sparesAtMost } = perk;
  const said = { name: inLanguage(name, locale), day: day(reportedOn) };
  return (
    <span className="text-xs text-soft">
      <Sentences>
        {[
          t(current ? "reported" : "stale", said),
          sparesAtMost !== null && t("spares", { money: money(sparesAtMost) }),
          t("beside"),
        ]}
      </Sentences>
    </span>
  );
}

function Costs({ exit: { training, serving, hosting } }: { readonly exit: TuningExit }) {
  const t = useTranslations("estimate.fineTuning");
  return (
    <dl className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1">
      <Cost label={t("training")} cost={training} />
      <Cost label={t("serving")} cost={serving} />
      <Cost label={t("hosting")} cost={hosting} />
    </dl>
  );
}

function Cost({ label, cost }: { readonly label: string; readonly cost: TuningCost | null }) {
  const t = useTranslations("estimate.fineTuning");
  const { rangeOf } = useTuningWords();
  if (cost === null) {
    return (
      <>
        <dt className="text-soft">{label}</dt>
        <dd className="text-soft">{t("noPrice")}</dd>
      </>
    );
  }
  const { of, dearest } = cost;
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd>
        <span className="tabular-nums">{rangeOf(cost)}</span>{" "}
        <span className="text-xs text-soft" translate="no">
          {of === dearest ? of : `${of} – ${dearest}`}
        </span>
      </dd>
    </>
  );
}
