import { clsx } from "clsx";
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet";
export type ButtonSize = "md" | "sm";

/** The look of a button (app/styles/controls.css), for what must be a link or a label. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md") {
  return clsx(
    "button",
    variant !== "secondary" && `button-${variant}`,
    size === "sm" && "button-sm",
  );
}

type Look = { readonly variant?: ButtonVariant; readonly size?: ButtonSize };

/** `busy` keeps the button in place and says so, without letting it be pressed twice. */
export function Button({
  variant,
  size,
  busy = false,
  className,
  disabled,
  ...rest
}: ComponentProps<"button"> & Look & { readonly busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={clsx(buttonClass(variant, size), className)}
    />
  );
}
