import "server-only";
import type { FineTuning } from "@/lib/domain/catalogue/fine-tuning";
import { type FineTuningFile, fineTuningFileSchema } from "@/lib/schemas/catalogue-fine-tuning";
import { db } from "./db";

/** All the catalogue holds on fine-tuning: steps by day, the rest by name. */
export async function findFineTuning(): Promise<FineTuning> {
  return toFineTuning(await db().fineTuningRecord.findMany({ orderBy: { slug: "asc" } }));
}

/** The lists that rows of the table were made from. */
export function toFineTuning(
  rows: readonly { readonly list: keyof FineTuning; readonly content: unknown }[],
): FineTuningFile {
  const listed = (list: keyof FineTuning) =>
    rows.filter((row) => row.list === list).map(({ content }) => content);
  const found = fineTuningFileSchema.parse({
    hosts: listed("hosts"),
    perks: listed("perks"),
    steps: listed("steps"),
    openai: listed("openai"),
    advice: listed("advice"),
  });
  return { ...found, steps: found.steps.toSorted((a, b) => a.on - b.on) };
}
