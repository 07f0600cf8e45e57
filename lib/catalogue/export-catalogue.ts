import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SerialPrismaPg } from "@/lib/data/serial-prisma-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { catalogueFiles } from "./catalogue-yaml";
import { loadedCatalogue } from "./loaded-catalogue";

/** Writes what the database at `url` holds as YAML into `folder`, and says what it did. */
export async function exportCatalogue(url: string, folder: string): Promise<string> {
  const db = new PrismaClient({ adapter: new SerialPrismaPg({ connectionString: url }) });
  try {
    const files = catalogueFiles(await loadedCatalogue(db));
    for (const part of ["vendors", "retirements"])
      await mkdir(join(folder, part), { recursive: true });
    for (const [file, text] of files) await writeFile(join(folder, file), text);
    return `${files.size} files written to ${folder}.`;
  } finally {
    await db.$disconnect();
  }
}
