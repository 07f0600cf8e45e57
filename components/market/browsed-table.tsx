"use client";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchField } from "@/components/ui/search-field";
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

type Asked = ReturnType<typeof useQuery<typeof QUERY>>;

/** A table that is searched, narrowed and sorted; what is asked stands in the address. */
export function BrowsedTable({ caption, columns, rows, kinds }: Props) {
  const t = useTranslations("market.browse");
  const asked = useQuery(QUERY);
  const [{ q, kind, sort }, setQuery] = asked;
  const shown = sorted(
    rows.filter((row) => isAsked(row, q, kind)),
    sort,
  );
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
          <tbody>
            {shown.map(({ id, row }) => (
              <Fragment key={id}>{row}</Fragment>
            ))}
          </tbody>
        </Table>
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
    <search
      aria-label={t("label")}
      className="sticky top-0 z-20 grid grid-cols-2 gap-2 border-b border-edge bg-paper py-2 sm:grid-cols-[1fr_14rem_14rem] [@media(scripting:none)]:hidden"
      data-noprint
    >
      <div className="col-span-2 sm:col-span-1">
        <SearchField
          label={t("q")}
          value={q}
          onChange={(text) => setQuery({ q: text }, "replace")}
        />
      </div>
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
    </search>
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
