import { useTranslations } from "next-intl";
import { ConflictMark } from "@/components/offer/conflict-mark";
import { type CitedSource, citedIn, type Said } from "@/lib/domain/catalogue/said";
import type { Locale } from "@/lib/domain/units/locale";
import { sourceName } from "@/lib/format/publisher";

export type Cited = ReadonlyMap<string, CitedSource>;

/** The sources of something, by name, each a link where it has an address. */
export function SourceNames({
  slugs,
  cited,
  locale,
}: {
  readonly slugs: readonly string[];
  readonly cited: Cited;
  readonly locale: Locale;
}) {
  const found = slugs.flatMap((slug) => cited.get(slug) ?? []);
  return (
    <ul className="text-xs text-soft">
      {found.map((source) => (
        <li key={source.slug} className="wrap-anywhere">
          {source.url === null ? (
            sourceName(source, locale)
          ) : (
            <a href={source.url} className="link inline-block py-1" rel="noreferrer">
              {sourceName(source, locale)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
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
          <span>{said.words[locale]}</span>
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
