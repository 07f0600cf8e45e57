import type { z } from "zod";

/** What a write of the desk answered, or the code of what went wrong. */
export type DeskAnswer<T> = { readonly done: T } | { readonly failed: string };

/** Asks a route of the desk. Whatever fails on the way is "other"; an answer without a body is null. */
export async function askDesk<T>(
  path: string,
  body: object,
  schema: z.ZodType<T>,
  method: "POST" | "DELETE" = "POST",
): Promise<DeskAnswer<T>> {
  try {
    const response = await fetch(`/api/admin/${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return { done: schema.parse(answer) };
    return { failed: codeOf(answer) };
  } catch {
    return { failed: "other" };
  }
}

function codeOf(answer: unknown): string {
  const code = typeof answer === "object" && answer !== null && Reflect.get(answer, "code");
  return typeof code === "string" ? code : "other";
}
