"use client";
import { useMemo, useSyncExternalStore } from "react";
import { changeAddress, onQueryChange, readQuery } from "@/lib/browser/address";

/** How a value stands in the address. `absent` is what it is when it does not, or makes no sense. */
export interface QueryField<T, A = null> {
  parse(text: string): T | null;
  write(value: T): string;
  readonly absent: A;
}

type Fields = Readonly<Record<string, QueryField<unknown, unknown>>>;
type ValueOf<F> = F extends QueryField<infer T, infer A> ? T | A : never;
type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
/** Null takes a value out of the address. */
type Change<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> | null };

export const textField: QueryField<string> = {
  parse: (text) => text || null,
  write: (value) => value,
  absent: null,
};

export function oneOfField<T extends string>(values: readonly T[]): QueryField<T> {
  return {
    parse: (text) => values.find((value) => value === text) ?? null,
    write: (value) => value,
    absent: null,
  };
}

/** The same field, with a value that goes without saying. */
export function orField<T>(field: QueryField<T>, absent: T): QueryField<T, T> {
  return { ...field, absent };
}

function parseQuery<F extends Fields>(fields: F, query: string): Values<F> {
  const params = new URLSearchParams(query);
  const entries = Object.entries(fields).map(([name, field]) => {
    const text = params.get(name);
    return [name, (text === null ? null : field.parse(text)) ?? field.absent];
  });
  return Object.fromEntries(entries) as Values<F>;
}

/** The query in which the values stand, those that go without saying left out. */
export function writeQuery<F extends Fields>(fields: F, values: Values<F>): string {
  const params = new URLSearchParams();
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value != null && value !== field.absent) params.set(name, field.write(value));
  }
  return `?${params}`;
}

/** The query of the address with a change to it. */
function changedQuery<F extends Fields>(fields: F, query: string, change: Change<F>) {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    const field = fields[name];
    if (field === undefined) continue;
    if (value == null || value === field.absent) params.delete(name);
    else params.set(name, field.write(value));
  }
  return params;
}

/**
 * What the reader asked for, kept in the address so that a link shows the same and Back undoes it. The server,
 * which keeps one page for all queries, renders the one without, unless it was `served` the query. `fields` must
 * not change.
 *
 * @returns the values; a setter, for which `"replace"` leaves no step back, as while somebody types; and where a link
 * with that change leads
 */
export function useQuery<F extends Fields>(fields: F, served = "") {
  const query = useSyncExternalStore(onQueryChange, readQuery, () => served);
  const values = useMemo(() => parseQuery(fields, query), [fields, query]);
  const set = (change: Change<F>, way: "step" | "replace" = "step") =>
    changeAddress(changedQuery(fields, readQuery(), change), way);
  const hrefOf = (change: Change<F>) => `?${changedQuery(fields, query, change)}`;
  return [values, set, hrefOf] as const;
}
