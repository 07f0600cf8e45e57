import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** A native range: its value is read out through `aria-valuetext`, which callers should word. */
export function Slider({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input {...rest} type="range" className={clsx("range", className)} />;
}
