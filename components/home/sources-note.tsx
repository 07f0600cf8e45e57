import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { Locale } from "@/lib/domain/units/locale";

function countSources(offers: readonly Offer[]) {
  const statements = offers.flatMap(({ facts }) => facts.flatMap((fact) => fact.statements));
  return {
    statements: statements.length,
    publishers: new Set(statements.map(({ source }) => source.publisher)).size,
    conflicts: offers.filter(({ facts }) => facts.some((fact) => fact.conflict)).length,
  };
}

/** What the catalogue rests on, counted. */
export function SourcesNote({
  offers,
  locale,
}: {
  readonly offers: readonly Offer[];
  readonly locale: Locale;
}) {
  const t = useTranslations("home.sources");
  return (
    <section className="grid gap-x-10 gap-y-4 pt-20 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <h2 className="font-display text-2xl">{t("title")}</h2>
      <div className="grid max-w-prose gap-4">
        <p>{t("text", countSources(offers))}</p>
        <p>
          <Link href={`/${locale}/offers`} className="link">
            {t("link")}
          </Link>
        </p>
      </div>
    </section>
  );
}
