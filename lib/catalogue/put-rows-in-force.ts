import { putInForce } from "@/lib/data/revision";
import { keepRevisionText } from "@/lib/data/revision-text";
import type { Prisma } from "@/prisma/generated/client";
import { catalogueRevision } from "./catalogue-digest";
import type { CatalogueRows } from "./catalogue-rows";

/** Puts the revision of these rows in force and keeps its text. The rows themselves are written elsewhere. */
export async function putRowsInForce(
  tx: Prisma.TransactionClient,
  rows: CatalogueRows,
): Promise<string> {
  const { digest, text } = catalogueRevision(rows);
  await keepRevisionText(tx, digest, text);
  await putInForce(tx, digest);
  return digest;
}
