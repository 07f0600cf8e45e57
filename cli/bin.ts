import { gunzipSync } from "node:zlib";
import { decodeBundle } from "./catalogue-bundle";
import { main } from "./main";
import { nodeIo } from "./node-io";

// The packaged program: scripts/make/build-cli.ts puts the catalogue in.

/** A bundle's text, packed with gzip, in base64. */
declare const BANJIA_CATALOGUE: string;

async function bundled() {
  const packed = Buffer.from(BANJIA_CATALOGUE, "base64");
  return decodeBundle(JSON.parse(gunzipSync(packed).toString("utf8")));
}

process.exitCode = await main(process.argv.slice(2), nodeIo(bundled));
