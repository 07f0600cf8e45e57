import { clsx } from "clsx";
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type NoticeTone = "info" | "warning" | "error" | "success";

const LOOK = {
  info: { icon: Info, class: "border-edge bg-sunk/60 [&>svg]:text-soft" },
  warning: { icon: TriangleAlert, class: "border-amber/50 bg-amber-wash/70 [&>svg]:text-amber" },
  error: { icon: OctagonAlert, class: "border-seal/50 bg-seal-wash/70 [&>svg]:text-seal" },
  success: { icon: CircleCheck, class: "border-jade/50 bg-jade-wash/70 [&>svg]:text-jade" },
} as const;

/** Something to know before going on. With `live`, read out when it appears. */
export function Notice({
  tone = "info",
  title,
  live = false,
  className,
  children,
}: {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly live?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  const { icon: Icon, class: look } = LOOK[tone];
  return (
    <div
      {...(live && { role: tone === "error" ? "alert" : "status" })}
      className={clsx(
        "grid grid-cols-[auto_1fr] gap-x-3 rounded-md border px-4 py-3 text-sm",
        look,
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4.5" />
      <div className="grid min-w-0 justify-items-start gap-1">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
