import { clsx } from "clsx";
import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";

/** A link that looks like a button. */
export function LinkButton<T extends string>({
  variant,
  size,
  className,
  ...rest
}: Omit<ComponentProps<"a">, "href"> & {
  readonly href: Route<T>;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}) {
  return <Link {...rest} className={clsx(buttonClass(variant, size), className)} />;
}
