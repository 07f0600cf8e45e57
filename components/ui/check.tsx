import { type ReactNode, useId } from "react";

/** One thing to say yes or no to, with what it means. */
export function Check({
  label,
  hint,
  checked,
  onChange,
}: {
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-x-3">
      <input
        id={id}
        type="checkbox"
        className="size-4 pointer-coarse:size-5"
        aria-describedby={`${id}-hint`}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="flex items-center text-sm font-medium pointer-coarse:min-h-11">
        {label}
      </label>
      <p id={`${id}-hint`} className="col-start-2 text-xs text-soft">
        {hint}
      </p>
    </div>
  );
}
