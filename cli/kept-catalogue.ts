import { join } from "node:path";
import { type CatalogueBundle, decodeBundle, encodeBundle } from "./catalogue-bundle";
import type { Io } from "./io";
import type { Words } from "./words";

function keptPath({ env }: Io): string {
  const home = env.XDG_CACHE_HOME ?? join(env.HOME ?? env.USERPROFILE ?? ".", ".cache");
  return join(home, "banjia", "catalogue.json");
}

/** The catalogue fetched last, else the one that came with the program. */
export async function currentCatalogue(io: Io, t: Words): Promise<CatalogueBundle> {
  const text = await io.readText(keptPath(io));
  if (text === null) return io.bundled();
  try {
    return decodeBundle(JSON.parse(text));
  } catch {
    io.err(`${t("cli.keptUnread")}\n`);
    return io.bundled();
  }
}

/** Keeps a fetched catalogue for later runs. */
export function keepCatalogue(bundle: CatalogueBundle, io: Io): Promise<void> {
  return io.writeFile(keptPath(io), encodeBundle(bundle));
}

/** From now on the catalogue that came with the program holds again. */
export function dropCatalogue(io: Io): Promise<void> {
  return io.removeFile(keptPath(io));
}
