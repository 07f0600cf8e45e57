import "server-only";
import type { Score } from "@/lib/domain/catalogue/score";
import { db } from "./db";
import { toScore } from "./retirement-row";

/** Every benchmark figure of the catalogue, by vendor and model. */
export async function listScores(): Promise<Score[]> {
  const rows = await db().score.findMany({
    orderBy: [{ vendorSlug: "asc" }, { modelId: "asc" }, { position: "asc" }],
  });
  return rows.map(toScore);
}
