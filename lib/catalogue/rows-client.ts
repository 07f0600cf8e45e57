import type { PrismaClient } from "@/prisma/generated/client";
import type { Catalogue } from "./catalogue";
import { catalogueDigest } from "./catalogue-digest";
import { catalogueRows, editRows } from "./catalogue-rows";
import { type PrismaModel, readPrismaModels } from "./prisma-models";

type Row = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;
interface Query {
  readonly where?: Fields;
  readonly select?: Fields;
  readonly include?: Fields;
  readonly orderBy?: Fields | readonly Fields[];
}

/**
 * The checked catalogue, to be read with the site's own queries and no database: what they answer
 * is what PostgreSQL answers once it is loaded. Only `findMany`, `findFirst` and `findUnique`, with
 * the conditions of {@link CONDITIONS}. What it does not know throws.
 *
 * @param folder the one with `schema.prisma`
 */
export function rowsClient(catalogue: Catalogue, folder: string): PrismaClient {
  const rows = catalogueRows(catalogue);
  const tables = {
    ...rows,
    catalogueEdit: editRows(catalogue),
    catalogRevision: [{ digest: catalogueDigest(rows), loadedAt: new Date(0) }],
  };
  const reader = new RowReader(readPrismaModels(folder), new Map(Object.entries(tables)));
  const client: object = new Proxy(
    { $transaction: (read: (tx: unknown) => unknown) => read(client) },
    { get: (own, name) => Reflect.get(own, name) ?? reader.delegate(String(name)) },
  );
  return client as PrismaClient;
}

class RowReader {
  readonly #models: ReadonlyMap<string, PrismaModel>;
  readonly #tables: ReadonlyMap<string, readonly Row[]>;
  /** Rows by the values of some columns: a scan for each row would take minutes. */
  readonly #indexes = new Map<string, Map<string, Row[]>>();

  constructor(
    models: ReadonlyMap<string, PrismaModel>,
    tables: ReadonlyMap<string, readonly Row[]>,
  ) {
    this.#models = models;
    this.#tables = tables;
  }

  delegate(name: string) {
    const model = name.charAt(0).toUpperCase() + name.slice(1);
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`The catalogue has no rows of ${name}.`);
    const findMany = async (query: Query = {}) => this.#find(model, table, query);
    const findFirst = async (query?: Query) => (await findMany(query))[0] ?? null;
    return { findMany, findFirst, findUnique: findFirst };
  }

  #find(model: string, rows: readonly Row[], { where = {}, orderBy = [], ...shape }: Query) {
    const columns = this.#model(model).columns;
    const filled = rows.map((row) =>
      Object.fromEntries(
        columns.map(({ name, type, ifAbsent }) => [name, columnValue(row[name] ?? ifAbsent, type)]),
      ),
    );
    const kept = filled.filter((row) => matches(row, where));
    const order = (Array.isArray(orderBy) ? orderBy : [orderBy]).flatMap((o) => Object.entries(o));
    return kept
      .toSorted((a, b) => compareBy(a, b, order))
      .map((row) => this.#shaped(model, row, shape));
  }

  #shaped(model: string, row: Row, { select, include = {} }: Query): Row {
    const plain = select
      ? Object.entries(row).filter(([name]) => select[name])
      : Object.entries(row);
    const { relations } = this.#model(model);
    const asked = Object.entries(select ?? include).filter(([name]) => relations.has(name));
    const related = asked.map(([name, query]) => [name, this.#related(model, row, name, query)]);
    return Object.fromEntries([...plain, ...related]);
  }

  #related(model: string, row: Row, name: string, query: unknown) {
    const relation = this.#model(model).relations.get(name);
    if (relation === undefined) throw new Error(`${model} has no ${name}.`);
    const table = relation.model.charAt(0).toLowerCase() + relation.model.slice(1);
    const key = keyOf(relation.own.map((column) => row[column]));
    const rows = this.#index(table, relation.other).get(key) ?? [];
    const found = this.#find(relation.model, rows, typeof query === "object" ? (query ?? {}) : {});
    return relation.isList ? found : (found[0] ?? null);
  }

  #index(table: string, columns: readonly string[]): Map<string, Row[]> {
    const name = `${table} ${columns}`;
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const index = new Map<string, Row[]>();
    for (const row of this.#tables.get(table) ?? []) {
      const key = keyOf(columns.map((column) => row[column]));
      const same = index.get(key);
      if (same) same.push(row);
      else index.set(key, [row]);
    }
    this.#indexes.set(name, index);
    return index;
  }

  #model(name: string): PrismaModel {
    const model = this.#models.get(name);
    if (model === undefined) throw new Error(`No model ${name} in the Prisma schema.`);
    return model;
  }
}

const keyOf = (values: readonly unknown[]) => values.map(String).join("\n");

function columnValue(value: unknown, type: string): unknown {
  if (value === null) return null;
  if (type === "BigInt" && typeof value === "number") return BigInt(value);
  return type === "DateTime" && typeof value === "string" ? new Date(value) : value;
}

function matches(row: Row, where: Fields): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    if (name === "OR") return (wanted as Fields[]).some((one) => matches(row, one));
    if (name === "AND") return (wanted as Fields[]).every((one) => matches(row, one));
    return fits(row[name], wanted);
  });
}

/** Nothing fits a bound: it is neither before nor after. */
const CONDITIONS: Readonly<Record<string, (value: unknown, wanted: unknown) => boolean>> = {
  equals: isSame,
  not: (value, wanted) => !isSame(value, wanted),
  in: (value, wanted) => Array.isArray(wanted) && wanted.some((one) => isSame(value, one)),
  gt: (value, wanted) => value !== null && compare(value, wanted) > 0,
  gte: (value, wanted) => value !== null && compare(value, wanted) >= 0,
  lt: (value, wanted) => value !== null && compare(value, wanted) < 0,
  lte: (value, wanted) => value !== null && compare(value, wanted) <= 0,
};

function isSame(value: unknown, wanted: unknown): boolean {
  return compare(value, wanted) === 0;
}

function fits(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== "object" || wanted === null || wanted instanceof Date)
    return isSame(value, wanted);
  return Object.entries(wanted).every(([name, bound]) => {
    const condition = CONDITIONS[name];
    if (condition === undefined) throw new Error(`No condition ${name} on rows.`);
    return condition(value, bound);
  });
}

function compareBy(a: Row, b: Row, order: readonly (readonly [string, unknown])[]): number {
  for (const [column, direction] of order) {
    const found = compare(a[column], b[column]);
    if (found !== 0) return direction === "desc" ? -found : found;
  }
  return 0;
}

/** Nothing sorts last, as in PostgreSQL. */
function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [one, other] = [a, b].map((value) => (value instanceof Date ? value.getTime() : value));
  if (one === other) return 0;
  return (one as string) < (other as string) ? -1 : 1;
}
