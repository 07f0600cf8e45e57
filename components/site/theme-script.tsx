import { THEME_SCRIPT } from "@/lib/browser/theme";

/** Stands first in the body, so the page is painted once. */
export function ThemeScript() {
  return <script>{THEME_SCRIPT}</script>;
}
