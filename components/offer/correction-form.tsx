"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useToday } from "@/components/as-of/use-today";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { unquotedNumbers } from "@/lib/domain/catalogue/quoted-numbers";
import type { CorrectableField } from "@/lib/domain/offers/correctable-fields";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { SendCorrection } from "./send-correction";

type Proposed = ReturnType<typeof proposalOf>;

const DAYS = new Set(["from", "until", "reportedUntil", "closedOn"]);

interface Props {
  readonly slug: string;
  readonly fields: readonly CorrectableField[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}

/** The proposal that the answers of a form make: see lib/schemas/proposal.ts. */
function proposalOf(slug: string, { path, before }: CorrectableField, answers: FormData) {
  const text = (name: string) => String(answers.get(name) ?? "").trim();
  return {
    record: { kind: "offer", slug },
    field: path,
    before,
    after: text("after") || null,
    words: text("words"),
    source: text("source"),
    day: text("day"),
    why: { en: `${slug}: ${path} as its source has it`, zh: `${slug}：按来源更正 ${path}` },
  };
}

/** Asks what is wrong and who says so, shows what would be sent, and sends it when told to. */
export function CorrectionForm({ slug, fields, renderedOn, locale }: Props) {
  const t = useTranslations("offers.correct");
  const [chosen, setChosen] = useState(0);
  const [made, setMade] = useState<Proposed | null>(null);
  const [unquoted, setUnquoted] = useState<readonly string[]>([]);
  const field = fields[chosen];
  if (field === undefined) return null;

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (field === undefined) return;
    const answers = new FormData(event.currentTarget);
    const words = String(answers.get("words"));
    // The day somebody looked is no word of the source's.
    const isLook = field.what === "reportedUntil";
    const missing = isLook ? [] : unquotedNumbers(String(answers.get("after")) || null, words);
    setUnquoted(missing);
    setMade(missing.length > 0 ? null : proposalOf(slug, field, answers));
  }
  return (
    <div className="grid max-w-2xl gap-4">
      <p className="text-sm text-soft">{t("lead")}</p>
      <form onSubmit={make} onInput={() => setMade(null)} className="grid gap-4">
        <Chosen {...{ fields, chosen, locale }} onChoose={setChosen} />
        <Answers key={field.path} field={field} renderedOn={renderedOn} unquoted={unquoted} />
        <div>
          <Button type="submit" variant="primary">
            {t("make")}
          </Button>
        </div>
      </form>
      {made !== null && <SendCorrection proposal={made} {...{ slug, locale }} />}
    </div>
  );
}

function Chosen({
  fields,
  chosen,
  locale,
  onChoose,
}: Pick<Props, "fields" | "locale"> & {
  readonly chosen: number;
  readonly onChoose: (chosen: number) => void;
}) {
  const t = useTranslations("offers.correct");
  return (
    <>
      <Field label={t("what")}>
        {(control) => (
          <Select
            {...control}
            value={chosen}
            onChange={({ target }) => onChoose(Number(target.value))}
          >
            {fields.map(({ path, what, grant }, position) => (
              <option key={path} value={position}>
                {grant === null
                  ? t(`fields.${what}`)
                  : `${t(`fields.${what}`)} · ${inLanguage(grant, locale)}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <p className="text-sm">
        <span className="text-soft">{t("before")} · </span>
        {String(fields[chosen]?.before ?? t("nothing"))}
      </p>
    </>
  );
}

function Answers({
  field,
  renderedOn,
  unquoted,
}: {
  readonly field: CorrectableField;
  readonly renderedOn: Day;
  readonly unquoted: readonly string[];
}) {
  const t = useTranslations("offers.correct");
  const today = formatDay(useToday(renderedOn));
  const isDay = DAYS.has(field.what);
  const error = unquoted.length > 0 && t("unquoted", { numbers: unquoted.join(", ") });
  return (
    <>
      <Field label={t("after")}>
        {(control) => (
          <Input
            {...control}
            name="after"
            type={isDay ? "date" : "text"}
            required
            maxLength={2000}
          />
        )}
      </Field>
      <Field label={t("words")} hint={t("wordsHint")} error={error}>
        {(control) => (
          <textarea
            {...control}
            name="words"
            rows={3}
            required
            maxLength={2000}
            className="control"
          />
        )}
      </Field>
      <Field label={t("source")}>
        {(control) => <Input {...control} name="source" type="url" pattern="https://.+" required />}
      </Field>
      <Field label={t("day")}>
        {(control) => (
          <Input {...control} name="day" type="date" required defaultValue={today} max={today} />
        )}
      </Field>
    </>
  );
}
