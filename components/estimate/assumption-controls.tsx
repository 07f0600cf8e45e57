"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LazyDisclosure } from "@/components/ui/lazy-disclosure";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Slider } from "@/components/ui/slider";
import { type EstimateCatalogue, REGIONS, type Region } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { type Day, formatDay, parseDay } from "@/lib/domain/units/day";
import { CURRENCIES } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { MixControls } from "./mix-controls";
import { PolicySelect } from "./policy-select";
import { SampleMix } from "./sample-mix";

type Change = (part: Partial<Assumptions>) => void;

const BASIS_POINTS = 100n;

/** Everything an estimate assumes, each thing changeable; results follow at once. */
export function AssumptionControls({
  assumptions,
  today,
  catalogue,
  usage,
  onChange,
}: {
  readonly assumptions: Assumptions;
  readonly today: Day;
  /** Null until it has come: then a sample can be weighed against it. */
  readonly catalogue: EstimateCatalogue | null;
  readonly usage: readonly UsageCell[];
  readonly onChange: Change;
}) {
  const t = useTranslations("estimate.assume");
  return (
    <div className="grid gap-4">
      <Segmented
        legend={t("frame")}
        value={frameOf(assumptions, today)}
        options={[
          { value: "block", label: t("block") },
          { value: "today", label: t("today") },
        ]}
        onChange={(value) => {
          const asOf = value === "block" ? OPENAI_BLOCK_DAY : today;
          onChange({ asOf, startOn: asOf });
        }}
      />
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4 sm:max-lg:grid-cols-4">
        <DayFields assumptions={assumptions} onChange={onChange} />
        <PlaceFields assumptions={assumptions} onChange={onChange} />
      </div>
      <div className="grid gap-x-8 gap-y-3 sm:max-lg:grid-cols-3">
        <RangeFields assumptions={assumptions} onChange={onChange} />
        <PolicySelect policy={assumptions.mappingPolicy} onChange={onChange} />
      </div>
      <MixControls mix={assumptions.contentMix} onChange={(contentMix) => onChange({ contentMix })}>
        {catalogue !== null && (
          <LazyDisclosure summary={t("measure")}>
            {() => (
              <SampleMix
                catalogue={catalogue}
                usage={usage}
                assumptions={assumptions}
                onChange={onChange}
              />
            )}
          </LazyDisclosure>
        )}
      </MixControls>
      <OwnNotes assumptions={assumptions} onChange={onChange} />
    </div>
  );
}

/** What was taken from a claims plan or a sample, and the way back. */
function OwnNotes({
  assumptions: { claims, sampleRatios },
  onChange,
}: {
  readonly assumptions: Assumptions;
  readonly onChange: Change;
}) {
  const t = useTranslations("comparison.claims");
  const told = useTranslations("estimate.sample");
  const [days, ratios] = [claims, sampleRatios].map((own) => Object.keys(own).length);
  return (
    <>
      {days !== 0 && (
        <Notice>
          <p>{t("set", { count: days ?? 0 })}</p>
          <Button size="sm" className="w-fit" onClick={() => onChange({ claims: {} })}>
            {t("clear")}
          </Button>
        </Notice>
      )}
      {ratios !== 0 && (
        <Notice>
          <p>{told("inUse", { tokenizers: Object.keys(sampleRatios).join(", ") })}</p>
          <Button size="sm" className="w-fit" onClick={() => onChange({ sampleRatios: {} })}>
            {told("clear")}
          </Button>
        </Notice>
      )}
    </>
  );
}

function frameOf({ asOf }: Assumptions, today: Day): "block" | "today" | null {
  if (asOf === OPENAI_BLOCK_DAY) return "block";
  return asOf === today ? "today" : null;
}

/** Where the reader is, and the currency money is shown in. */
function PlaceFields({
  assumptions,
  onChange,
}: {
  readonly assumptions: Assumptions;
  readonly onChange: Change;
}) {
  const t = useTranslations("estimate.assume");
  return (
    <>
      <Field label={t("region")}>
        {(control) => (
          <Select
            {...control}
            value={assumptions.region}
            onChange={(event) => onChange({ region: event.target.value as Region })}
          >
            {REGIONS.map((region) => (
              <option key={region} value={region}>
                {t(`regions.${region}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid content-start gap-1.5">
        <p className="text-sm font-medium">{t("currency")}</p>
        <Segmented
          legend={t("currency")}
          value={assumptions.currency}
          options={CURRENCIES.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => onChange({ currency })}
        />
      </div>
    </>
  );
}

function DayFields({
  assumptions,
  onChange,
}: {
  readonly assumptions: Assumptions;
  readonly onChange: Change;
}) {
  const t = useTranslations("estimate.assume");
  return (
    <>
      {(["asOf", "startOn"] as const).map((key) => (
        <Field key={key} label={t(key)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min="2023-01-01"
              max="2030-12-31"
              value={formatDay(assumptions[key])}
              onChange={(event) => {
                const day = parseDay(event.target.value);
                if (day !== null) onChange({ [key]: day });
              }}
            />
          )}
        </Field>
      ))}
    </>
  );
}

function RangeFields({
  assumptions,
  onChange,
}: {
  readonly assumptions: Assumptions;
  readonly onChange: Change;
}) {
  const t = useTranslations("estimate.assume");
  const ranges = [
    {
      key: "horizonDays",
      value: assumptions.horizonDays,
      min: 7,
      max: 730,
      set: (days: number) => onChange({ horizonDays: days }),
    },
    {
      key: "growth",
      value: Number(assumptions.growthBasisPoints / BASIS_POINTS),
      min: -50,
      max: 100,
      set: (percent: number) => onChange({ growthBasisPoints: BigInt(percent) * BASIS_POINTS }),
    },
    {
      key: "unknownValidityDays",
      value: assumptions.unknownValidityDays,
      min: 7,
      max: 365,
      set: (days: number) => onChange({ unknownValidityDays: days }),
    },
  ] as const;
  return (
    <>
      {ranges.map(({ key, value, min, max, set }) => (
        <Field
          key={key}
          label={t(key, { value })}
          hint={key === "unknownValidityDays" ? t(`${key}Hint`) : undefined}
        >
          {(control) => (
            <Slider
              {...control}
              min={min}
              max={max}
              value={value}
              aria-valuetext={t(key, { value })}
              onChange={(event) => set(Number(event.target.value))}
            />
          )}
        </Field>
      ))}
    </>
  );
}
