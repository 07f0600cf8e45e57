"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { chooseTheme, onThemeChange, readTheme, THEMES, type Theme } from "@/lib/browser/theme";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Steps through system, light and dark. */
export function ThemeButton({ labels }: { readonly labels: Readonly<Record<Theme, string>> }) {
  const theme = useSyncExternalStore(onThemeChange, readTheme, () => "system" as const);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const Icon = ICONS[theme];
  return (
    <button
      type="button"
      aria-label={labels[theme]}
      title={labels[theme]}
      onClick={() => chooseTheme(next)}
      className="grid size-11 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
    >
      <Icon aria-hidden className="size-4.5" />
    </button>
  );
}
