import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

/** Data as `schema` reads it, without the keys it would fill in by itself. */
export function lean(schema: z.core.$ZodType, data: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return lean(schema.def.innerType, data);
  if (schema instanceof z.ZodNullable)
    return data === null ? null : lean(schema.def.innerType, data);
  if (Array.isArray(data))
    return schema instanceof z.ZodArray ? data.map((item) => lean(schema.element, item)) : data;
  if (typeof data !== "object" || data === null) return data;
  if (schema instanceof z.ZodRecord) return mapValues(data, (part) => lean(schema.valueType, part));
  if (!(schema instanceof z.ZodObject)) return data;
  const entries = Object.entries(data).flatMap(([key, part]) => {
    const field = schema.shape[key];
    const kept = lean(field, part);
    return isFilledIn(field, kept) ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}

function mapValues(data: object, change: (part: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, change(part)]));
}

function isFilledIn(field: z.core.$ZodType, value: unknown): boolean {
  if (value === undefined) return true;
  if (!(field instanceof z.ZodDefault || field instanceof z.ZodPrefault)) return false;
  return isDeepStrictEqual(field.def.defaultValue, value);
}
