import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = z.object({ dependencies: z.object({ "@pydantic/genai-prices": z.string() }) });

/** The version of the package of prices that package.json pins. */
export function pinnedPrices(): string {
  const { dependencies } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
  return dependencies["@pydantic/genai-prices"];
}
