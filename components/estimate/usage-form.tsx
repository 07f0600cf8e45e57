"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type TypedRow, typedUsage } from "@/lib/domain/usage/typed-usage";
import type { UsageCell } from "@/lib/domain/usage/usage";

const MODELS = [
  "gpt-4o-2024-05-13",
  "gpt-4o-mini-2024-07-18",
  "gpt-4-turbo-2024-04-09",
  "gpt-4-0613",
  "gpt-3.5-turbo-0125",
] as const;

const EMPTY: TypedRow = { model: MODELS[0], input: "", output: "" };

interface Props {
  readonly onTyped: (usage: readonly UsageCell[]) => void;
}

/** A month of use for people without an export: model, input and output tokens. */
export function UsageForm({ onTyped }: Props) {
  const t = useTranslations("estimate.form");
  const [rows, setRows] = useState<readonly TypedRow[]>([EMPTY]);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const change = (at: number, part: Partial<TypedRow>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));

  function submit() {
    const typed = typedUsage(rows);
    setWrong(typed.wrong);
    if (typed.usage !== null) onTyped(typed.usage);
  }

  return (
    <form
      className="grid max-w-3xl gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="text-sm text-soft">{t("hint")}</p>
      {rows.map((row, at) => (
        <RowFields
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
          key={at}
          number={at + 1}
          row={row}
          isWrong={wrong.includes(at)}
          onChange={(part) => change(at, part)}
          onRemove={rows.length > 1 ? () => setRows(rows.filter((_, i) => i !== at)) : null}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setRows([...rows, EMPTY])}>{t("add")}</Button>
        <Button type="submit" variant="primary">
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

/** A model and its tokens of a month. */
function RowFields({
  number,
  row,
  isWrong,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly row: TypedRow;
  readonly isWrong: boolean;
  readonly onChange: (part: Partial<TypedRow>) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}) {
  const t = useTranslations("estimate.form");
  return (
    <fieldset className="grid items-start gap-3 border-b border-rule pb-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
      <legend className="sr-only">{t("row", { number })}</legend>
      <Field label={t("model")}>
        {(control) => (
          <Select
            {...control}
            value={row.model}
            onChange={(event) => onChange({ model: event.target.value })}
          >
            {MODELS.map((model) => (
              <option key={model}>{model}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("input")} {...(isWrong && { error: t("error") })}>
        {(control) => (
          <NumberInput
            {...control}
            value={row.input}
            placeholder="20,000,000"
            onChange={(event) => onChange({ input: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("output")}>
        {(control) => (
          <NumberInput
            {...control}
            value={row.output}
            placeholder="4,000,000"
            onChange={(event) => onChange({ output: event.target.value })}
          />
        )}
      </Field>
      {onRemove !== null && (
        <Button variant="quiet" className="sm:mt-6" onClick={onRemove}>
          {t("remove")}
        </Button>
      )}
    </fieldset>
  );
}
