/** The id of the status page, or the code of what went wrong. */
export type SentSuggestion = { readonly id: string } | { readonly failed: string };

/** A member of an answer; null where it is no text. By hand: the page of an offer loads no schemas. */
function textOf(answer: unknown, name: string): string | null {
  const value = typeof answer === "object" && answer !== null && Reflect.get(answer, name);
  return typeof value === "string" ? value : null;
}

/** Sends a correction to the site. Whatever fails on the way is "other". */
export async function sendSuggestion(body: object): Promise<SentSuggestion> {
  try {
    const response = await fetch("/api/v1/suggestions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    const id = response.ok ? textOf(answer, "id") : null;
    return id === null ? { failed: textOf(answer, "code") ?? "other" } : { id };
  } catch {
    return { failed: "other" };
  }
}
