import { useTranslations } from "next-intl";
import { ThemeButton } from "./theme-button";

/** The theme's button with its words: in the header, or at a phone's foot where the header has no room. */
export function ThemeSwitch({ spelledOut = false }: { readonly spelledOut?: boolean }) {
  const t = useTranslations("site.theme");
  const labels = { system: t("system"), light: t("light"), dark: t("dark") };
  return <ThemeButton labels={labels} spelledOut={spelledOut} />;
}
