import { useTranslations } from "next-intl";

const COLOURS = [
  ["paper", "bg-paper"],
  ["sheet", "bg-sheet"],
  ["sunk", "bg-sunk"],
  ["ink", "bg-ink"],
  ["soft", "bg-soft"],
  ["rule", "bg-rule"],
  ["edge", "bg-edge"],
  ["control", "bg-control"],
  ["seal", "bg-seal"],
  ["seal-fill", "bg-seal-fill"],
  ["seal-wash", "bg-seal-wash"],
  ["jade", "bg-jade"],
  ["jade-fill", "bg-jade-fill"],
  ["jade-wash", "bg-jade-wash"],
  ["amber", "bg-amber"],
  ["amber-fill", "bg-amber-fill"],
  ["amber-wash", "bg-amber-wash"],
] as const;

const SIZES = ["text-xs", "text-sm", "text-base", "text-lg", "text-xl", "text-2xl", "text-3xl"];

/** The colours and the type scale, by the names they have in the code. */
export function UiTokens() {
  const t = useTranslations("ui");
  return (
    <section className="grid gap-5">
      <h2 className="font-display text-2xl">{t("colours")}</h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
        {COLOURS.map(([name, look]) => (
          <li key={name} className="grid gap-1 text-xs">
            <span className={`h-12 rounded-md border border-edge ${look}`} />
            <code className="font-mono">{name}</code>
          </li>
        ))}
      </ul>
      <h2 className="font-display text-2xl">{t("type")}</h2>
      <ul className="grid gap-2">
        {SIZES.map((size) => (
          <li
            key={size}
            className="flex flex-wrap items-baseline gap-x-6 border-b border-rule pb-2"
          >
            <code className="w-20 font-mono text-xs text-soft">{size}</code>
            <span className={`font-display ${size}`}>{t("specimen")}</span>
            <span className={size}>{t("specimen")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
