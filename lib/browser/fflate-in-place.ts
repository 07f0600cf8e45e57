import { zipSync } from "fflate/browser";

// biome-ignore lint/performance/noBarrelFile: it stands in for a package, with what is taken of it
export { Gunzip, strToU8, zipSync } from "fflate/browser";

/**
 * In fflate's place in the browser: its `zip` makes workers of `blob:` addresses, which the site's policy
 * refuses. Whatever zips here runs in a worker of our own already.
 */
export function zip(
  files: Parameters<typeof zipSync>[0],
  done: (error: null, data: Uint8Array) => void,
): () => void {
  done(null, zipSync(files));
  return () => {};
}
