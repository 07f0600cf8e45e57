import { z } from "zod";
import { type FineTuningFile, fineTuningFileSchema } from "@/lib/schemas/catalogue-fine-tuning";
import type { Prisma } from "@/prisma/generated/client";
import { sortedKeys } from "./sorted-keys";

/** Each record of fine-tuning.yaml as a row, by the list it stands in. */
export function fineTuningRows(file: FineTuningFile) {
  const lists = z.encode(fineTuningFileSchema, file);
  return Object.entries(lists).flatMap(([list, records]) =>
    records.map((record) => ({
      list: list as keyof typeof lists,
      slug: "slug" in record ? record.slug : record.model,
      content: sortedKeys(record) as Prisma.InputJsonObject,
    })),
  ) satisfies Prisma.FineTuningRecordCreateManyInput[];
}
