import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

/** Data as `schema` reads it, without the keys it would fill in by itself. */
export function withoutDefaults(schema: z.core.$ZodType, data: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return withoutDefaults(schema.def.innerType, data);
  if (schema instanceof z.ZodReadonly) return withoutDefaults(schema.def.innerType, data);
  if (schema instanceof z.ZodNullable)
    return data === null ? null : withoutDefaults(schema.def.innerType, data);
  if (Array.isArray(data))
    return schema instanceof z.ZodArray
      ? data.map((item) => withoutDefaults(schema.element, item))
      : data;
  if (typeof data !== "object" || data === null) return data;
  if (schema instanceof z.ZodDiscriminatedUnion)
    return withoutDefaults(branchOf(schema, data), data);
  if (schema instanceof z.ZodRecord)
    return mapValues(data, (part) => withoutDefaults(schema.valueType, part));
  if (!(schema instanceof z.ZodObject)) return data;
  const entries = Object.entries(data).flatMap(([key, part]) => {
    const field = schema.shape[key];
    const kept = withoutDefaults(field, part);
    return isFilledIn(field, kept) ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}

/** The branch of a union that reads this object. */
function branchOf({ def }: z.ZodDiscriminatedUnion, data: object): z.core.$ZodType {
  const named = Object.entries(data).find(([key]) => key === def.discriminator)?.[1];
  const branch = def.options.find(
    (option) =>
      option instanceof z.ZodObject && option.shape[def.discriminator].safeParse(named).success,
  );
  if (branch === undefined) throw new Error(`No branch of kind ${named}`);
  return branch;
}

function mapValues(data: object, change: (part: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, change(part)]));
}

function isFilledIn(field: z.core.$ZodType, value: unknown): boolean {
  if (value === undefined) return true;
  if (!(field instanceof z.ZodDefault || field instanceof z.ZodPrefault)) return false;
  return isDeepStrictEqual(field.def.defaultValue, value);
}
