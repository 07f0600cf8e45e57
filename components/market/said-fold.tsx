import { useTranslations } from "next-intl";
import { ConflictMark } from "@/components/offer/conflict-mark";
import { type NamedSource, SourceLinks } from "@/components/source/source-link";
import { type CitedSource, citedIn, type Said } from "@/lib/domain/catalogue/said";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

export type Cited = ReadonlyMap<string, CitedSource>;

/** The sources of something, by name. */
export function SourceNames({
  slugs,
  cited,
  locale,
}: {
  readonly slugs: readonly string[];
  readonly cited: ReadonlyMap<string, NamedSource>;
  readonly locale: Locale;
}) {
  return <SourceLinks sources={slugs.flatMap((slug) => cited.get(slug) ?? [])} locale={locale} />;
}

/** What is said, one after another, each with its sources. */
export function SaidList({
  statements,
  cited,
  locale,
}: {
  readonly statements: readonly Said[];
  readonly cited: Cited;
  readonly locale: Locale;
}) {
  return (
    <ul className="grid gap-2 py-1">
      {statements.map((said) => (
        <li key={said.words.en} className="grid justify-items-start gap-0.5">
          <span>{inLanguage(said.words, locale)}</span>
          {said.conflict && <ConflictMark />}
          <SourceNames slugs={said.sources} cited={cited} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** The same, folded until asked for. */
export function SaidFold({
  statements,
  cited,
  locale,
}: {
  readonly statements: readonly Said[];
  readonly cited: Cited;
  readonly locale: Locale;
}) {
  const t = useTranslations("market");
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer py-1 text-soft hover:text-seal pointer-coarse:min-h-11">
        {t("sources", { count: citedIn(statements).size })}
      </summary>
      <SaidList statements={statements} cited={cited} locale={locale} />
    </details>
  );
}
