import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { DocumentPath } from "@/lib/domain/desk/document-path";
import { emptyValue, emptyVariant, type FormField } from "@/lib/domain/desk/form-node";
import { isJsonList, isJsonObject, isNothing, type Json } from "@/lib/domain/desk/json-document";
import { BilingualControl } from "./bilingual-control";
import { ListControl } from "./list-control";
import { controlPath, useRecordForm } from "./record-form";
import {
  ChoiceControl,
  type Entered,
  emptied,
  FlagControl,
  JsonControl,
  TextControl,
  WholeControl,
} from "./simple-controls";
import { useFieldWords } from "./use-field-words";

/** The fields of a group, in the order of their schema. */
export function FieldGroup({
  fields,
  path,
  value,
}: {
  readonly fields: readonly FormField[];
  readonly path: DocumentPath;
  readonly value: Json | undefined;
}) {
  const values = isJsonObject(value) ? value : {};
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
      {fields.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          path={[...path, field.name]}
          value={values[field.name]}
        />
      ))}
    </div>
  );
}

const drawField = (entered: Entered): ReactNode => <FieldControl {...entered} />;

/** One value of a record with the control of its kind. */
function FieldControl(entered: Entered) {
  const { field, path, value } = entered;
  const { node } = field;
  switch (node.kind) {
    case "text":
      return <TextControl {...entered} />;
    case "bilingual":
      return <BilingualControl {...entered} />;
    case "whole":
      return <WholeControl {...entered} />;
    case "flag":
      return <FlagControl {...entered} />;
    case "choice":
      return <ChoiceControl {...entered} />;
    case "list":
      return <ListControl {...entered} draw={drawField} />;
    case "json":
      return <JsonControl {...entered} />;
    case "group":
      return (
        <Framed {...entered}>
          <FieldGroup fields={node.fields} path={path} value={value} />
        </Framed>
      );
    case "variants":
      return (
        <Framed {...entered}>
          <VariantFields {...entered} />
        </Framed>
      );
    case "tuple":
      return (
        <Framed {...entered}>
          <div className="grid grid-cols-3 gap-3">
            {node.items.map((item, at) => (
              <FieldControl
                // biome-ignore lint/suspicious/noArrayIndexKey: its place is what it is
                key={at}
                field={{ ...PLACE, name: TUPLE_NAMES[at] ?? String(at), node: item }}
                path={[...path, String(at)]}
                value={isJsonList(value) ? value[at] : undefined}
              />
            ))}
          </div>
        </Framed>
      );
  }
}

const PLACE = { required: true, nullable: false, fallback: undefined };
const TUPLE_NAMES = ["low", "mid", "high"];

/** A group within a record: with a button to begin it where it may be left out, and to take it away. */
function Framed({ field, path, value, children }: Entered & { readonly children: ReactNode }) {
  const t = useTranslations("records.form");
  const { change, problemAt } = useRecordForm();
  const { fieldName } = useFieldWords();
  const name = fieldName(field.name);
  const problem = problemAt(path);
  const isItem = /^\d+$/.test(path.at(-1) ?? "");
  if (isItem)
    return (
      <div className="grid gap-3">
        {problem !== "" && <p className="text-xs font-medium text-seal">{problem}</p>}
        {children}
      </div>
    );
  const mayBeLeftOut = field.nullable || (!field.required && field.fallback === undefined);
  const isAbsent = value === undefined || value === null;
  return (
    <fieldset className="grid min-w-0 gap-3 border-t border-rule pt-2 sm:col-span-2">
      <legend className="pr-3 text-sm font-medium">{name}</legend>
      {problem !== "" && <p className="text-xs font-medium text-seal">{problem}</p>}
      {mayBeLeftOut && isAbsent ? (
        <div>
          <Button
            size="sm"
            data-path={controlPath(path)}
            onClick={() => change(path, emptyValue(field.node))}
          >
            {t("begin", { name })}
          </Button>
        </div>
      ) : (
        children
      )}
      {mayBeLeftOut && !isAbsent && (
        <div>
          <Button
            size="sm"
            variant="quiet"
            data-path={isNothing(value) ? controlPath(path) : undefined}
            onClick={() => change(path, emptied(field, {}))}
          >
            {t("leaveOut", { name })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Which of several groups it is, then that group's fields; what both have is kept. */
function VariantFields({ field: { node, fallback }, path, value }: Entered) {
  const { change, problemAt } = useRecordForm();
  const { fieldName, valueName } = useFieldWords();
  if (node.kind !== "variants") return null;
  const { by, variants } = node;
  const values = isJsonObject(value) ? value : isJsonObject(fallback) ? fallback : {};
  const variant = variants.find((one) => one.value === values[by]);
  const own = [...path, by];
  return (
    <>
      <Field label={fieldName(by)} error={problemAt(own)} className="max-w-xs">
        {(control) => (
          <Select
            {...control}
            data-path={controlPath(own)}
            value={variant?.value ?? ""}
            onChange={({ target }) => {
              const next = variants.find((one) => one.value === target.value);
              if (next !== undefined) change(path, emptyVariant(by, next, values));
            }}
          >
            {variant === undefined && <option value="" />}
            {variants.map((one) => (
              <option key={one.value} value={one.value}>
                {valueName(one.value)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {variant !== undefined && <FieldGroup fields={variant.fields} path={path} value={values} />}
    </>
  );
}
