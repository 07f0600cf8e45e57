import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Tone = "plain" | "seal" | "jade" | "amber";

const TONES: Record<Tone, string> = {
  plain: "border-edge bg-transparent text-soft",
  seal: "border-seal/45 bg-seal-wash text-seal",
  jade: "border-jade/45 bg-jade-wash text-jade",
  amber: "border-amber/45 bg-amber-wash text-amber",
};

/** A small stamped word: a status, a conflict, an unknown. Colour never says it alone. */
export function Mark({
  tone = "plain",
  icon,
  className,
  title,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={clsx(
        "inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-xs font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0",
        TONES[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
