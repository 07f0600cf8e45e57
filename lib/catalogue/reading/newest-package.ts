import { z } from "zod";
import type { MachineSource } from "./reading";

const manifest = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });

/**
 * Whether npm has a newer package of prices than the one pinned. Its figures come into the catalogue by
 * way of package.json, where they are reviewed: code off the network is never run.
 *
 * @param pinned the version in package.json
 */
export function newestPackage(pinned: string): MachineSource {
  return {
    slug: "genai-prices-npm",
    publisher: "@pydantic/genai-prices",
    address: "https://registry.npmjs.org/@pydantic%2fgenai-prices/latest",
    tells: "package",
    vendors: null,
    read(text) {
      const { version } = manifest.parse(JSON.parse(text));
      const lead = `@pydantic/genai-prices ${version} is out, ${pinned} is pinned`;
      return { proposals: [], leads: version === pinned ? [] : [lead] };
    },
  };
}
