import { z } from "zod/mini";

const createdSchema = z.object({ id: z.string() });
const problemSchema = z.object({ code: z.string() });

/** The id of the status page, or the code of what went wrong. */
export type SentSuggestion = { readonly id: string } | { readonly failed: string };

/** Sends a correction to the site. Whatever fails on the way is "other". */
export async function sendSuggestion(body: object): Promise<SentSuggestion> {
  try {
    const response = await fetch("/api/v1/suggestions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return createdSchema.parse(answer);
    return { failed: problemSchema.parse(answer).code };
  } catch {
    return { failed: "other" };
  }
}
