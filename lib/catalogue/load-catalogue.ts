import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { readCatalogue } from "./read-catalogue";
import { ContradictedLoad, writeCatalogue } from "./write-catalogue";

/**
 * Loads the YAML of `folder` into the database at `url`, and says what it did. Safe to run as often
 * as one likes. A catalogue that is not right throws before anything is written. What editors published
 * since the files were last loaded stays, and where the files changed the same record too, that is said.
 *
 * @param isForced takes what the files say of such records
 */
export async function loadCatalogue(
  url: string,
  folder: string,
  isForced = false,
): Promise<string> {
  const catalogue = await readCatalogue(folder);
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  try {
    const { isNew, digest, rows, refused } = await writeCatalogue(db, { catalogue, isForced });
    const counts = Object.entries(rows).map(([table, { length }]) => `${length} ${table}`);
    const short = digest.slice(0, 12);
    const said = isNew
      ? `Catalogue ${short} loaded: ${counts.join(", ")}.`
      : `Catalogue ${short} is already loaded.`;
    return [said, ...(refused.length > 0 ? [BOTH_CHANGED, ...refused] : [])].join("\n  ");
  } catch (error) {
    if (error instanceof ContradictedLoad) return `${CONTRADICTED}\n${error.message}`;
    throw error;
  } finally {
    await db.$disconnect();
  }
}

const BOTH_CHANGED =
  "Changed in the files and at the desk. The desk's stand (npm run db:seed -- --force takes the files'):";
const CONTRADICTED =
  "The files and what was published at the desk contradict each other: the catalogue stays as it was.";
