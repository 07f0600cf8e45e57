"use client";
import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

/** A choice of a few, all in sight: radio buttons drawn as one strip. */
export function Segmented<T extends string>({
  legend,
  name,
  value,
  options,
  onChange,
  className,
}: {
  readonly legend: string;
  /** In a form that works without scripts, the name it is sent under. */
  readonly name?: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
  readonly className?: string;
}) {
  const id = useId();
  return (
    <fieldset
      className={clsx(
        "flex w-fit max-w-full flex-wrap rounded-md border border-control bg-sheet",
        className,
      )}
    >
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            "relative flex min-h-9.5 items-center gap-1.5 rounded-sm px-3 text-sm pointer-coarse:min-h-11",
            "has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-seal",
          )}
        >
          <input
            type="radio"
            name={name ?? id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
