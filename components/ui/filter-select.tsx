"use client";
import { Field } from "./field";
import { Select } from "./select";

/** One choice of a list, or `any` of them (null). */
export function FilterSelect<T extends string>({
  label,
  name,
  any,
  value,
  options,
  onChange,
  labelHidden = false,
}: {
  readonly label: string;
  /** In a form that works without scripts, the name it is sent under. */
  readonly name?: string;
  readonly any?: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
  readonly labelHidden?: boolean;
}) {
  return (
    <Field label={label} labelHidden={labelHidden}>
      {(control) => (
        <Select
          {...control}
          name={name}
          value={value ?? ""}
          onChange={({ target }) =>
            onChange(options.find((option) => option.value === target.value)?.value ?? null)
          }
        >
          {any !== undefined && <option value="">{any}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
