import "./jitless";
import { z } from "zod";
import type { FormField, FormNode, TextFormat } from "@/lib/domain/desk/form-node";
import type { Json } from "@/lib/domain/desk/json-document";
import { WRITTEN_LOCALES } from "@/lib/domain/units/bilingual";

/** What JSON Schema says of a value, as far as a form needs it. */
type Shape = z.core.JSONSchema.JSONSchema;
type Part = z.core.JSONSchema._JSONSchema;

/** What a value that fits the schema is entered with, made from the schema alone. */
export function formNodeOf(schema: z.ZodType): FormNode {
  return nodeOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
}

const shapeOf = (part: Part | undefined): Shape => (typeof part === "object" ? part : {});

const hasType = ({ type }: Shape, name: string) =>
  type === name || (Array.isArray(type) && (type as readonly string[]).includes(name));

/** The schema without the possibility of null, and whether null was one. */
function withoutNull(shape: Shape): { readonly shape: Shape; readonly nullable: boolean } {
  const options = (shape.anyOf ?? []).map(shapeOf);
  const others = options.filter(({ type }) => type !== "null");
  if (others.length === options.length) return { shape, nullable: hasType(shape, "null") };
  const [only, another] = others;
  return { shape: another === undefined ? shapeOf(only) : { anyOf: others }, nullable: true };
}

function nodeOf(given: Part | undefined): FormNode {
  const { shape } = withoutNull(shapeOf(given));
  const { enum: values, oneOf, anyOf } = shape;
  if (values !== undefined) return { kind: "choice", values: values.map(String) };
  if (shape.const !== undefined) return { kind: "choice", values: [String(shape.const)] };
  if (oneOf !== undefined) return variantsOf(oneOf.map(shapeOf));
  if (anyOf !== undefined)
    return anyOf.some((one) => hasType(shapeOf(one), "integer")) ? WHOLE : JSON_NODE;
  if (hasType(shape, "boolean")) return { kind: "flag" };
  if (hasType(shape, "integer")) return { kind: "whole", grouped: false };
  if (hasType(shape, "array")) return listOf(shape);
  if (hasType(shape, "object")) return groupOf(shape);
  if (hasType(shape, "string")) return { kind: "text", format: formatOf(shape) };
  return JSON_NODE;
}

const WHOLE: FormNode = { kind: "whole", grouped: true };
const JSON_NODE: FormNode = { kind: "json" };

function formatOf({ format }: Shape): TextFormat {
  if (format === "date") return "date";
  return format === "uri" ? "url" : "text";
}

function listOf({ items, prefixItems }: Shape): FormNode {
  if (prefixItems !== undefined) return { kind: "tuple", items: prefixItems.map(nodeOf) };
  return Array.isArray(items) ? JSON_NODE : { kind: "list", item: nodeOf(items as Part) };
}

function groupOf(shape: Shape): FormNode {
  const { properties, propertyNames, additionalProperties } = shape;
  if (properties !== undefined) {
    const names = Object.keys(properties);
    if (names.join() === WRITTEN_LOCALES.join()) return { kind: "bilingual" };
    return { kind: "group", fields: fieldsOf(shape) };
  }
  const keys = shapeOf(propertyNames).enum;
  if (keys === undefined) return JSON_NODE;
  const each = Object.fromEntries(keys.map((key) => [String(key), additionalProperties ?? {}]));
  return { kind: "group", fields: fieldsOf({ ...shape, properties: each }) };
}

function fieldsOf({ properties = {}, required = [] }: Shape): readonly FormField[] {
  return Object.entries(properties).map(([name, part]) => ({
    name,
    node: nodeOf(part),
    required: required.includes(name),
    nullable: withoutNull(shapeOf(part)).nullable,
    fallback: shapeOf(part).default as Json | undefined,
  }));
}

/** Groups told apart by the key that is a constant in each. */
function variantsOf(options: readonly Shape[]): FormNode {
  const [first] = options;
  const by = Object.keys(first?.properties ?? {}).find((name) =>
    options.every(({ properties }) => shapeOf(properties?.[name]).const !== undefined),
  );
  if (by === undefined) return JSON_NODE;
  const variants = options.map((option) => ({
    value: String(shapeOf(option.properties?.[by]).const),
    fields: fieldsOf(option).filter(({ name }) => name !== by),
  }));
  return { kind: "variants", by, variants };
}
