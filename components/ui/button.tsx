import { clsx } from "clsx";
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet";
export type ButtonSize = "md" | "sm";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-seal-fill text-white hover:bg-seal-deep active:bg-seal-deep",
  secondary: "border-control bg-sheet text-ink hover:border-ink hover:bg-sunk active:bg-rule",
  quiet: "border-transparent text-ink hover:bg-sunk active:bg-rule",
};
const SIZES: Record<ButtonSize, string> = {
  md: "min-h-11 px-5 text-base",
  sm: "min-h-9 px-3 text-sm pointer-coarse:min-h-11",
};

/** The look of a button, for what must be a link or a label. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md") {
  return clsx(
    "inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border font-medium",
    "transition-colors disabled:cursor-not-allowed disabled:border-rule disabled:bg-sunk disabled:text-soft",
    VARIANTS[variant],
    SIZES[size],
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
