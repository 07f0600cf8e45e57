import type { z } from "zod";
import { refusalSchema } from "@/lib/schemas/desk-answers";

type Refusal = z.output<typeof refusalSchema>;

/**
 * What a route for records answered: `conflict` where somebody else has changed the record since,
 * `away` where the desk could not be reached.
 */
export type RecordsAnswer<T> =
  | { readonly kind: "done"; readonly done: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "conflict" }
  | { readonly kind: "away" };

/** The address of a record below a route: its key may have several parts. */
export function recordPath(kind: string, key: string): string {
  return [kind, ...key.split("/")].map(encodeURIComponent).join("/");
}

/** Asks a route of the desk for records; a body is sent as JSON. */
export async function askRecords<T>(
  method: "GET" | "PUT" | "POST" | "DELETE",
  path: string,
  schema: z.ZodType<T>,
  body?: object,
): Promise<RecordsAnswer<T>> {
  const response = await fetch(`/api/admin/${path}`, {
    method,
    cache: "no-store",
    ...(body !== undefined && {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  }).catch(() => null);
  if (response === null) return { kind: "away" };
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) {
    const done = schema.safeParse(answer);
    return done.success ? { kind: "done", done: done.data } : UNREADABLE;
  }
  if (response.status === 409 && isConflict(answer)) return { kind: "conflict" };
  const refusal = refusalSchema.safeParse(answer);
  return refusal.success ? { kind: "refused", refusal: refusal.data } : UNREADABLE;
}

/** Names what somebody else has made of the record, or null where they took it away. */
function isConflict(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && ("theirs" in answer || "live" in answer);
}

const UNREADABLE: { readonly kind: "refused"; readonly refusal: Refusal } = {
  kind: "refused",
  refusal: { code: "other", detail: "", errors: [] },
};
