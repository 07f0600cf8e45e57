import "server-only";
import type { Programme } from "@/lib/domain/catalogue/programme";
import { programmeSchema } from "@/lib/schemas/catalogue-programme";
import { db } from "./db";

/** Every credit that has to be applied for, by slug. */
export async function listProgrammes(): Promise<Programme[]> {
  const rows = await db().programme.findMany({ orderBy: { slug: "asc" } });
  return rows.map(({ content }) => programmeSchema.parse(content));
}
