"use client";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { messageOr } from "@/components/words/message-or";
import { useWords } from "@/components/words/use-words";
import type { FactChange } from "@/lib/domain/share/frozen-fact";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { publisherName } from "@/lib/format/publisher";

/** Who says what a fact now reads, by its id and field. */
export type FactSources = Readonly<
  Record<
    string,
    {
      readonly about: Bilingual | null;
      readonly statement: string;
      readonly publisher: string;
      readonly dateText: string;
    }
  >
>;

/** What the catalogue said when the figures were frozen, and what it says now. */
export function FactChanges({
  facts,
  sources,
}: {
  readonly facts: readonly FactChange[];
  readonly sources: FactSources;
}) {
  const t = useTranslations("share.since");
  const { locale } = useWords();
  if (facts.length === 0) return null;
  const said = (value: string | null) =>
    value === null ? <span className="text-amber">{t("nothing")}</span> : value;
  return (
    <Disclosure open={facts.length <= 12} summary={t("facts", { count: facts.length })}>
      <Table caption={t("facts", { count: facts.length })}>
        <thead>
          <tr>
            <HeadCell>{t("fact")}</HeadCell>
            <HeadCell>{t("frozen")}</HeadCell>
            <HeadCell>{t("now")}</HeadCell>
            <HeadCell>{t("statement")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {facts.map((change) => {
            const { id, field, frozen, now } = change;
            const source = sources[`${id} ${field}`];
            return (
              <tr key={`${id} ${field}`} data-fact={id}>
                <th scope="row" className="break-words">
                  <FactName {...change} name={inLanguage(source?.about, locale)} />
                </th>
                <Cell label={t("frozen")}>{said(frozen)}</Cell>
                <Cell label={t("now")}>{said(now)}</Cell>
                <Cell label={t("statement")}>
                  {source === undefined ? (
                    "–"
                  ) : (
                    <a className="link break-words" href={`/${locale}${placeOf(id)}`}>
                      {[publisherName(source.publisher, locale), source.dateText]
                        .filter(Boolean)
                        .join(", ")}
                      <span className="block text-xs break-all text-soft">{source.statement}</span>
                    </a>
                  )}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Disclosure>
  );
}

/** Where a fact is shown with its sources. */
function placeOf(id: string): string {
  const [about, subject = ""] = id.split("/");
  return about === "price" ? "/sources" : `/offers/${subject}`;
}

/** `name` is what a reader calls it; null where only its place in the catalogue is known. */
function FactName({ id, field, name }: FactChange & { readonly name: string | null }) {
  const t = useTranslations("share.since");
  const [about = "", ...rest] = id.split("/");
  const subject = name ?? rest.slice(about === "price" || about === "move" ? 1 : 0).join("/");
  return (
    <>
      {messageOr(t, `about.${about}`, id, { subject })}
      {about !== "move" && (
        <span className="block text-xs font-normal text-soft">
          {messageOr(t, `field.${field ?? "whole"}`, field ?? "")}
        </span>
      )}
    </>
  );
}
