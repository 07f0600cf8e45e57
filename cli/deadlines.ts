import { z } from "zod";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { type ModelEnd, modelEnds } from "@/lib/domain/catalogue/model-end";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { replacementSchema } from "@/lib/schemas/retirement-json";
import { list, wireDay } from "@/lib/schemas/wire";
import type { Words } from "./words";

/** The ends of models as `deadlines --json` writes them. */
const deadlinesSchema = z.strictObject({
  asOf: wireDay,
  catalogRevision: z.string(),
  deadlines: list(
    z.strictObject({
      openaiModel: z.string(),
      /** Null: no end is announced, or none with a day. */
      day: wireDay.nullable(),
      latestDay: wireDay.nullable(),
      replacement: list(replacementSchema),
    }),
  ),
});

/** The ends as JSON in the forms of the API. */
export function deadlinesJson(ends: readonly ModelEnd[], asOf: Day, catalogRevision: string) {
  return z.encode(deadlinesSchema, {
    asOf,
    catalogRevision,
    deadlines: ends.map(({ name, end }) => ({
      openaiModel: name,
      day: end?.lastDay ?? null,
      latestDay: end?.latestLastDay ?? null,
      replacement: end?.replacements ?? [],
    })),
  });
}

/** A model's end in a few words: its last day and how far off it is. */
export function endText({ model, end }: ModelEnd, asOf: Day, t: Words): string {
  if (end === null) return t(model === null ? "cli.deadlines.unknown" : "cli.deadlines.none");
  if (end.lastDay === null) return t("cli.deadlines.noDay");
  const day = formatDay(end.lastDay);
  if (end.lastDay < asOf) return t("cli.deadlines.over", { day });
  return t("cli.deadlines.left", { day, days: end.lastDay - asOf });
}

/** The models that end within so many days, those already ended included. */
export function endingWithin(
  names: readonly string[],
  catalogue: EstimateCatalogue,
  asOf: Day,
  days: number,
): string[] {
  return modelEnds(names, catalogue, asOf).flatMap(({ name, end }) =>
    end?.lastDay != null && end.lastDay - asOf <= days ? [name] : [],
  );
}
