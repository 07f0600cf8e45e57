import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import {
  type CatalogueEdit,
  type EditedRecord,
  editAnchors,
} from "@/lib/domain/catalogue/catalogue-edit";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

const PAGE_OF: { readonly [K in EditedRecord["kind"]]?: string } = {
  offer: "offers",
  vendor: "vendors",
};

function RecordLine({
  record: { kind, slug, change, fields },
  locale,
}: {
  readonly record: EditedRecord;
  readonly locale: Locale;
}) {
  const t = useTranslations("changes");
  const page = change === "removed" ? undefined : PAGE_OF[kind];
  const name = <code className="text-sm break-all">{slug}</code>;
  return (
    <li className="py-1 text-sm">
      {t(`kinds.${kind}`)}{" "}
      {page ? (
        <Link href={`/${locale}/${page}/${slug}` as Route} prefetch={false} className="link">
          {name}
        </Link>
      ) : (
        name
      )}{" "}
      <span className="text-soft">{t(`how.${change}`)}</span>{" "}
      {fields.length > 0 && <code className="text-sm break-words">{fields.join(", ")}</code>}
    </li>
  );
}

/** Our own edits, newest first: why, and which records. */
export function EditList({
  edits,
  locale,
}: {
  readonly edits: readonly CatalogueEdit[];
  readonly locale: Locale;
}) {
  const t = useTranslations("changes");
  const anchors = editAnchors(edits);
  return (
    <ol reversed className="border-t border-rule">
      {edits.map(({ day, revision, why, records }, i) => {
        const short = revision.slice(0, 12);
        return (
          <li
            key={anchors[i]}
            id={anchors[i]}
            className="grid items-baseline gap-x-4 gap-y-0.5 border-b border-rule py-3 last:border-b-0 sm:grid-cols-[8rem_1fr]"
          >
            <time dateTime={formatDay(day)} className="text-sm text-soft">
              {formatDate(day, locale)}
            </time>
            <div className="grid min-w-0 gap-1 [&>details]:border-b-0">
              <p>{inLanguage(why, locale)}</p>
              <p className="text-sm text-soft">{t("revision", { revision: short })}</p>
              {records.length > 0 && (
                <Disclosure summary={t("records", { count: records.length })}>
                  <ul>
                    {records.map((record) => (
                      <RecordLine
                        key={`${record.kind} ${record.slug}`}
                        record={record}
                        locale={locale}
                      />
                    ))}
                  </ul>
                </Disclosure>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
