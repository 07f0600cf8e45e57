import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How one field of a model reaches rows of another: equal values, column by column. */
export interface Relation {
  readonly model: string;
  readonly isList: boolean;
  /** Columns here, and those of the other model they are equal to. */
  readonly own: readonly string[];
  readonly other: readonly string[];
}

export interface PrismaModel {
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    /** What stands there when a row does not say. */
    readonly ifAbsent: unknown;
  }[];
  readonly relations: ReadonlyMap<string, Relation>;
}

interface Line {
  readonly name: string;
  readonly type: string;
  readonly suffix: string;
  readonly attributes: string;
}

/** The models of the schema in `folder`, by name, as far as reading rows needs them. */
export function readPrismaModels(folder: string): ReadonlyMap<string, PrismaModel> {
  const models = join(folder, "models");
  const files = [join(folder, "schema.prisma"), ...readdirSync(models).map((f) => join(models, f))];
  const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const blocks = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = "", body = ""]) => [name, linesOf(body)] as const,
  );
  const lines = new Map(blocks);
  return new Map(blocks.map(([name, fields]) => [name, toModel(name, fields, lines)]));
}

function linesOf(body: string): Line[] {
  return [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\]|\?)?(.*)$/gm)].map(
    ([, name = "", type = "", suffix = "", attributes = ""]) => ({
      name,
      type,
      suffix,
      attributes,
    }),
  );
}

function toModel(
  model: string,
  fields: readonly Line[],
  all: ReadonlyMap<string, readonly Line[]>,
): PrismaModel {
  const columns = fields
    .filter(({ type }) => !all.has(type))
    .map(({ name, type, suffix, attributes }) => ({
      name,
      type,
      ifAbsent: suffix === "[]" ? [] : defaultOf(attributes),
    }));
  const relations = fields
    .filter(({ type }) => all.has(type))
    .map((field) => [field.name, toRelation(model, field, all.get(field.type) ?? [])] as const);
  return { columns, relations: new Map(relations) };
}

/** A relation is written down on one side only; the other side is read from there. */
function toRelation(model: string, field: Line, others: readonly Line[]): Relation {
  const here = keysOf(field.attributes);
  const back = others.find(
    ({ type, attributes }) =>
      type === model && keysOf(attributes) && nameOf(attributes) === nameOf(field.attributes),
  );
  const there = here === null && back ? keysOf(back.attributes) : null;
  const keys = here ?? (there && { own: there.other, other: there.own });
  if (keys === null) throw new Error(`No relation of ${model}.${field.name} in the Prisma schema.`);
  return { model: field.type, isList: field.suffix === "[]", ...keys };
}

function keysOf(attributes: string) {
  const found = /fields: \[([^\]]+)\], references: \[([^\]]+)\]/.exec(attributes);
  const names = (text = "") => text.split(",").map((name) => name.trim());
  return found === null ? null : { own: names(found[1]), other: names(found[2]) };
}

function nameOf(attributes: string): string | undefined {
  return /@relation\("(\w+)"/.exec(attributes)?.[1];
}

function defaultOf(attributes: string): unknown {
  const text = /@default\(([^()]*)\)/.exec(attributes)?.[1];
  if (text === undefined) return null;
  if (text === "true" || text === "false") return text === "true";
  if (/^-?\d+$/.test(text)) return Number(text);
  return text.replaceAll('"', "");
}
