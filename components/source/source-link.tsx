import type { SourceRef } from "@/lib/domain/catalogue/offer";
import type { Locale } from "@/lib/domain/units/locale";
import { sourceName } from "@/lib/format/publisher";

export type NamedSource = Pick<SourceRef, "slug" | "publisher" | "title" | "url">;

/** A source by name: a link where it has an address, and where it has none, its name. */
export function SourceLink({
  source,
  locale,
}: {
  readonly source: NamedSource;
  readonly locale: Locale;
}) {
  const name = sourceName(source, locale);
  return source.url === null ? (
    <cite className="wrap-anywhere not-italic">{name}</cite>
  ) : (
    <a href={source.url} className="link inline-block min-w-0 py-1 wrap-anywhere" rel="noreferrer">
      {name}
    </a>
  );
}

/** One a line. */
export function SourceLinks({
  sources,
  locale,
}: {
  readonly sources: readonly NamedSource[];
  readonly locale: Locale;
}) {
  return (
    <ul className="text-xs text-soft">
      {sources.map((source) => (
        <li key={source.slug}>
          <SourceLink source={source} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
