import { z } from "zod";

// What the API's description is put together from. Schemas are named as the document's components are.

export function jsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}

export const json = (name: string, type = "application/json") => ({
  content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
});
export const ok = (name: string, description: string) => ({ description, ...json(name) });
export const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: "A problem (RFC 9457)", ...json("Problem", "application/problem+json") },
    ]),
  );

export function queryOf(schema: z.ZodObject) {
  return Object.entries(schema.shape).map(([name, part]) => ({
    name,
    in: "query",
    required: false,
    schema: jsonSchema(part),
  }));
}

export const pathParameter = (name: string) => ({
  name,
  in: "path",
  required: true,
  schema: { type: "string" },
});

export const get = (summary: string, name: string, query?: z.ZodObject) => ({
  get: {
    summary,
    ...(query && { parameters: queryOf(query) }),
    responses: { 200: ok(name, summary), ...problems(...(query ? [400] : []), 503) },
  },
});
