import { clsx } from "clsx";
import type { ComponentProps } from "react";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={clsx("control", className)} />;
}

/** Digits with a keypad on phones; parse the text yourself, counts here outgrow a float. */
export function NumberInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      inputMode="numeric"
      autoComplete="off"
      {...rest}
      type="text"
      className={clsx("control text-right", className)}
    />
  );
}
