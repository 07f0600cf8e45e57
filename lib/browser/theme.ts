/** What a reader chose: a look of its own, or whatever the device says. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "theme";
const CHANGED = "banjia:theme";
const DARK = "(prefers-color-scheme: dark)";

/** Runs before the first paint, so that no page flashes in the other look. */
export const THEME_SCRIPT =
  'try{var t=localStorage.getItem("theme");document.documentElement.dataset.theme=t==="light"||t==="dark"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}catch(e){}';

export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system"; // storage can be forbidden; the look then follows the device
  }
}

function show(theme: Theme) {
  const system = matchMedia(DARK).matches ? "dark" : "light";
  document.documentElement.dataset.theme = theme === "system" ? system : theme;
}

export function chooseTheme(theme: Theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // kept for this page only
  }
  show(theme);
  dispatchEvent(new Event(CHANGED));
}

/** Follows the device, other tabs and {@link chooseTheme}, from what was chosen before. */
export function onThemeChange(changed: () => void): () => void {
  const device = matchMedia(DARK);
  const update = () => {
    show(readTheme());
    changed();
  };
  show(readTheme()); // error pages are put together in the browser, where the script does not run
  device.addEventListener("change", update);
  addEventListener("storage", update);
  addEventListener(CHANGED, changed);
  return () => {
    device.removeEventListener("change", update);
    removeEventListener("storage", update);
    removeEventListener(CHANGED, changed);
  };
}
