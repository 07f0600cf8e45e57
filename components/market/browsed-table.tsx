"use client";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchLine } from "@/components/ui/search-line";
import { SortHead } from "@/components/ui/sort-head";
import { HeadCell, Table } from "@/components/ui/table";
import { orField, textField, useQuery } from "@/components/ui/use-query";
import { foldText } from "@/lib/domain/offers/listed-offer";

const QUERY = { q: orField(textField, ""), kind: textField, sort: textField };

interface Column {
  readonly name: string;
  readonly label: string;
  readonly figure?: boolean;
  /** Rows have a value to sort by under this name. */
  readonly sorts?: boolean;
}

/** A row made on the server, with what it is found and sorted by. */
export interface BrowsedRow {
  readonly id: string;
  /** What a search looks through, folded. */
  readonly text: string;
  readonly kind: string;
  /** By column; null, which nothing is known of, comes last either way. */
  readonly sorts: Readonly<Record<string, bigint | null>>;
  readonly row: ReactNode;
}

interface Props {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly BrowsedRow[];
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
}

/** Rows before the rest is asked for; app/styles/tables.css cuts there. */
const FIRST = 12;

type Asked = ReturnType<typeof useQuery<typeof QUERY>>;

/** A table that is searched, narrowed and sorted; what is asked stands in the address. */
export function BrowsedTable({ caption, columns, rows, kinds }: Props) {
  const t = useTranslations("market.browse");
  const asked = useQuery(QUERY);
  const [{ q, kind, sort }, setQuery] = asked;
  const [isWhole, setWhole] = useState(false);
  const shown = sorted(
    rows.filter((row) => isAsked(row, q, kind)),
    sort,
  );
  // All are in the page: the style hides what is cut, where there is a script to ask for the rest.
  const isCut = !isWhole && q === "" && kind === null && shown.length > FIRST;
  const turn = (name: string) => setQuery({ sort: sort === name ? `-${name}` : name });
  const head = ({ name, label, figure = false, sorts }: Column) =>
    sorts ? (
      <SortHead
        key={name}
        figure={figure}
        sorted={directionOf(sort, name)}
        onSort={() => turn(name)}
      >
        {label}
      </SortHead>
    ) : (
      <HeadCell key={name} figure={figure}>
        {label}
      </HeadCell>
    );
  return (
    <>
      <Narrow asked={asked} columns={columns} kinds={kinds} />
      <p role="status" className="empty:hidden">
        {shown.length === 0 ? t("none") : ""}
      </p>
      {shown.length > 0 && (
        <Table caption={caption} tight>
          <thead>
            <tr>{columns.map(head)}</tr>
          </thead>
          <tbody data-cut={isCut || undefined}>
            {shown.map(({ id, row }) => (
              <Fragment key={id}>{row}</Fragment>
            ))}
          </tbody>
        </Table>
      )}
      {isCut && (
        <p className="pt-4 [@media(scripting:none)]:hidden" data-noprint>
          <Button onClick={() => setWhole(true)}>
            {t("more", { count: shown.length - FIRST })}
          </Button>
        </p>
      )}
    </>
  );
}

function Narrow({
  asked: [{ q, kind, sort }, setQuery],
  columns,
  kinds,
}: Pick<Props, "columns" | "kinds"> & { readonly asked: Asked }) {
  const t = useTranslations("market.browse");
  const sortable = columns.filter(({ sorts }) => sorts);
  return (
    <SearchLine
      label={t("label")}
      placeholder={t("q")}
      value={q}
      onChange={(text) => setQuery({ q: text }, "replace")}
    >
      <FilterSelect
        labelHidden
        label={t("kind")}
        any={t("anyKind")}
        value={kind}
        options={kinds}
        onChange={(chosen) => setQuery({ kind: chosen })}
      />
      <FilterSelect
        labelHidden
        label={t("sort")}
        any={t("unsorted")}
        value={sort?.replace("-", "") ?? null}
        options={sortable.map(({ name, label }) => ({ value: name, label }))}
        onChange={(chosen) => setQuery({ sort: chosen })}
      />
    </SearchLine>
  );
}

function isAsked(row: BrowsedRow, q: string, kind: string | null): boolean {
  const words = foldText(q).split(/\s+/);
  return (kind === null || kind === row.kind) && words.every((word) => row.text.includes(word));
}

function directionOf(sort: string | null, name: string) {
  if (sort === name) return "ascending";
  return sort === `-${name}` ? "descending" : null;
}

function sorted(rows: readonly BrowsedRow[], sort: string | null): readonly BrowsedRow[] {
  if (sort === null) return rows;
  const [name, sign] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
  return rows.toSorted((a, b) => {
    const [one, other] = [a.sorts[name] ?? null, b.sorts[name] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one < other ? -1 : Number(one > other));
  });
}
