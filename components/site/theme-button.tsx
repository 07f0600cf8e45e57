"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { chooseTheme, onThemeChange, readTheme, THEMES, type Theme } from "@/lib/browser/theme";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Steps through system, light and dark. */
export function ThemeButton({
  labels,
  spelledOut,
}: {
  readonly labels: Readonly<Record<Theme, string>>;
  /** With its words beside the mark, where there is room. */
  readonly spelledOut: boolean;
}) {
  const theme = useSyncExternalStore(onThemeChange, readTheme, () => "system" as const);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const Icon = ICONS[theme];
  return (
    <button
      type="button"
      title={spelledOut ? undefined : labels[theme]}
      onClick={() => chooseTheme(next)}
      className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md text-left text-soft hover:bg-sunk hover:text-ink"
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      <span className={spelledOut ? undefined : "sr-only"}>{labels[theme]}</span>
    </button>
  );
}
