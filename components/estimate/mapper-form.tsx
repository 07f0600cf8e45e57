"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { rememberedMapping, rememberMapping } from "@/lib/browser/file-mappings";
import {
  type ColumnMapping,
  guessMapping,
  MAPPED_ROLES,
  type MappedRole,
  mappingProblem,
} from "@/lib/ingest/formats/column-mapping";
import type { TablePreview } from "@/lib/ingest/rows/table-preview";
import { DATE_ORDERS } from "@/lib/ingest/time/spreadsheet-date";
import { MapperPreview } from "./mapper-preview";

interface Props {
  readonly preview: TablePreview;
  /** Which file it is, from 1; null for the only one. */
  readonly file: number | null;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** Lets a person say which column of an unknown table is what, beside its first rows. */
export function MapperForm({ preview, file, onMap }: Props) {
  const t = useTranslations("mapper");
  const { names } = preview;
  const [mapping, setMapping] = useState<ColumnMapping>(
    () => rememberedMapping(names) ?? guessMapping(names),
  );
  const [isTried, setTried] = useState(false);
  const problem = mappingProblem(mapping);

  return (
    <form
      aria-label={t("title")}
      className="grid gap-4 rounded-lg border border-edge bg-sheet p-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem !== null) return;
        rememberMapping(names, mapping);
        onMap(preview.areMembers ? { ...mapping, members: names } : mapping);
      }}
    >
      <h3 className="font-display text-lg">
        {file === null ? t("title") : t("titleOf", { file })}
      </h3>
      <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      <MapperPreview preview={preview} />
      <RoleFields {...{ names, mapping }} onChange={setMapping} />
      {isTried && problem !== null && (
        <p role="alert" className="text-sm font-medium text-seal">
          {t(`problems.${problem}`)}
        </p>
      )}
      <Button type="submit" variant="primary" className="justify-self-start">
        {t("use")}
      </Button>
    </form>
  );
}

/** Which column is what, and how its dates are written. */
function RoleFields({
  names,
  mapping,
  onChange,
}: {
  readonly names: TablePreview["names"];
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}) {
  const t = useTranslations("mapper");
  function assign(role: MappedRole, place: string) {
    const { [role]: _, ...others } = mapping;
    onChange(place === "" ? others : { ...others, [role]: Number(place) });
  }

  function orderDates(chosen: string) {
    const { dateOrder: _, ...others } = mapping;
    const dateOrder = DATE_ORDERS.find((order) => order === chosen);
    onChange(dateOrder === undefined ? others : { ...others, dateOrder });
  }

  return (
    <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {MAPPED_ROLES.map((role) => (
        <Field key={role} label={t(`roles.${role}`)}>
          {(control) => (
            <Select
              {...control}
              value={mapping[role] ?? ""}
              onChange={(event) => assign(role, event.target.value)}
            >
              <option value="">{t("none")}</option>
              {names.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <option key={at} value={at}>
                  {name === "" ? t("column", { number: at + 1 }) : name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <Field label={t("dateOrder")}>
        {(control) => (
          <Select
            {...control}
            value={mapping.dateOrder ?? ""}
            onChange={(event) => orderDates(event.target.value)}
          >
            <option value="">{t("dateOrders.auto")}</option>
            {DATE_ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(`dateOrders.${order}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
