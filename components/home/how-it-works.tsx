import { useTranslations } from "next-intl";

const STEPS = ["export", "read", "compare", "share"] as const;

export function HowItWorks() {
  const t = useTranslations("home.how");
  return (
    <section className="pt-20">
      <h2 className="pb-5 font-display text-2xl">{t("title")}</h2>
      <ol className="grid gap-x-10 border-t border-ink sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, at) => (
          <li key={step} className="grid content-start gap-2 border-b border-rule py-5 lg:border-0">
            <span aria-hidden className="font-display text-xl text-seal">
              {at + 1}
            </span>
            <h3 className="font-medium">{t(`${step}Title`)}</h3>
            <p className="text-sm text-soft">{t(`${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
