import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

export function Checkbox({
  label,
  hint,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}) {
  return (
    <label
      className={clsx(
        "grid min-h-6 grid-cols-[auto_1fr] gap-x-2.5 text-sm pointer-coarse:min-h-11",
        className,
      )}
    >
      <input {...rest} type="checkbox" className="mt-0.5 size-4.5 accent-seal-fill" />
      <span>
        {label}
        {hint && <span className="block text-xs text-soft">{hint}</span>}
      </span>
    </label>
  );
}
