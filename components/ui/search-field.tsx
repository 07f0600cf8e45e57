import { Field } from "./field";
import { Input } from "./input";

/** What a list is narrowed to; its label is its placeholder too. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  /** Null for nothing. */
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <Field label={label} labelHidden>
      {(control) => (
        <Input
          {...control}
          type="search"
          autoComplete="off"
          value={value}
          placeholder={label}
          onChange={({ target }) => onChange(target.value || null)}
        />
      )}
    </Field>
  );
}
