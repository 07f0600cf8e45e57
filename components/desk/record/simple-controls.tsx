import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field, type FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { DocumentPath } from "@/lib/domain/desk/document-path";
import { type FormField, wholeNumber } from "@/lib/domain/desk/form-node";
import type { Json } from "@/lib/domain/desk/json-document";
import { controlPath, useRecordForm } from "./record-form";
import { useFieldWords } from "./use-field-words";

/** A value of a record with all that its control needs. */
export interface Entered {
  readonly field: FormField;
  readonly path: DocumentPath;
  readonly value: Json | undefined;
}

/** The list of known sources' slugs, for fields that name one. */
export const KNOWN_SOURCES = "known-sources";
const NAMES_SOURCE = new Set(["source", "sources", "restsOn", "was", "original"]);

/** What an emptied field holds: nothing at all where its key may go, null where that is a value of it. */
export function emptied({ required, nullable }: FormField, otherwise: Json): Json | undefined {
  if (!required) return undefined;
  return nullable ? null : otherwise;
}

/** A value of one control with its label; what may be left out says so. */
function Labelled({
  entered: { field, path },
  children,
}: {
  readonly entered: Entered;
  readonly children: (
    control: FieldControl & { readonly "data-path": string; readonly required: boolean },
  ) => React.ReactNode;
}) {
  const t = useTranslations("records.form");
  const { fieldName } = useFieldWords();
  const { problemWithin } = useRecordForm();
  const needed = field.required && !field.nullable;
  return (
    <Field
      label={
        <>
          {fieldName(field.name)}
          {needed && <span className="font-normal text-soft"> · {t("required")}</span>}
        </>
      }
      error={problemWithin(path)}
    >
      {(control) => children({ ...control, required: needed, "data-path": controlPath(path) })}
    </Field>
  );
}

export function TextControl(entered: Entered) {
  const { change } = useRecordForm();
  const { field, path, value } = entered;
  const format = field.node.kind === "text" ? field.node.format : "text";
  const known = NAMES_SOURCE.has(field.name) ? { list: KNOWN_SOURCES } : {};
  return (
    <Labelled entered={entered}>
      {(control) => (
        <Input
          {...control}
          {...known}
          type={format}
          autoComplete="off"
          value={typeof value === "string" ? value : ""}
          onChange={({ target }) => change(path, target.value || emptied(field, ""))}
        />
      )}
    </Labelled>
  );
}

/** Shows what was typed until it is a number, then the number as the files write it. */
export function WholeControl(entered: Entered) {
  const { change } = useRecordForm();
  const { field, path, value } = entered;
  const [typed, setTyped] = useState<string | null>(null);
  const grouped = field.node.kind === "whole" && field.node.grouped;
  const kept = value === undefined || value === null ? "" : String(value);
  function take(text: string) {
    setTyped(text);
    change(path, text.trim() === "" ? emptied(field, "") : (wholeNumber(text, grouped) ?? text));
  }
  return (
    <Labelled entered={entered}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? kept}
          onChange={({ target }) => take(target.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Labelled>
  );
}

export function ChoiceControl(entered: Entered) {
  const t = useTranslations("records.form");
  const { change } = useRecordForm();
  const { valueName } = useFieldWords();
  const { field, path, value } = entered;
  const values = field.node.kind === "choice" ? field.node.values : [];
  const absent = typeof field.fallback === "string" ? field.fallback : null;
  const chosen = typeof value === "string" ? value : (absent ?? "");
  const isListed = values.includes(chosen);
  return (
    <Labelled entered={entered}>
      {(control) => (
        <Select
          {...control}
          value={chosen}
          onChange={({ target }) =>
            change(path, target.value === "" ? emptied(field, "") : target.value)
          }
        >
          {absent === null && (
            <option value="">{t(field.required && !field.nullable ? "choose" : "unknown")}</option>
          )}
          {!isListed && chosen !== "" && <option value={chosen}>{chosen}</option>}
          {values.map((one) => (
            <option key={one} value={one}>
              {valueName(one)}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

/** A box where it is yes or no; a choice of three where nobody may know. */
export function FlagControl(entered: Entered) {
  const t = useTranslations("records.form");
  const { change } = useRecordForm();
  const { fieldName } = useFieldWords();
  const { field, path, value } = entered;
  if (field.nullable)
    return (
      <Labelled entered={entered}>
        {(control) => (
          <Select
            {...control}
            value={typeof value === "boolean" ? String(value) : ""}
            onChange={({ target }) =>
              change(path, target.value === "" ? emptied(field, false) : target.value === "true")
            }
          >
            <option value="">{t("unknown")}</option>
            <option value="true">{t("yes")}</option>
            <option value="false">{t("no")}</option>
          </Select>
        )}
      </Labelled>
    );
  return (
    <label className="flex min-h-11 items-center gap-2 self-end text-sm font-medium">
      <input
        type="checkbox"
        className="size-4"
        data-path={controlPath(path)}
        checked={value === true}
        onChange={({ target }) => change(path, target.checked || emptied(field, false))}
      />
      {fieldName(field.name)}
    </label>
  );
}

/** What has no control of its own, as JSON; taken once it can be read. */
export function JsonControl(entered: Entered) {
  const t = useTranslations("records.form");
  const { change } = useRecordForm();
  const { path, value } = entered;
  const [typed, setTyped] = useState<string | null>(null);
  function take(text: string) {
    setTyped(text);
    const read = parsedJson(text);
    if (read !== undefined) change(path, read);
  }
  return (
    <Labelled entered={entered}>
      {(control) => (
        <>
          <textarea
            {...control}
            rows={6}
            spellCheck={false}
            value={typed ?? JSON.stringify(value ?? null, null, 2)}
            onChange={({ target }) => take(target.value)}
            onBlur={() => setTyped(null)}
            className="control font-mono text-sm"
          />
          {typed !== null && parsedJson(typed) === undefined && (
            <p className="text-xs font-medium text-seal">{t("noJson")}</p>
          )}
        </>
      )}
    </Labelled>
  );
}

function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
