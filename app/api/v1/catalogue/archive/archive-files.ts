import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { toCsv } from "@/lib/format/csv";
import { recordsTable } from "@/lib/format/records-table";

/** One answer of the API, under the name of its call. */
export interface Answer {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of a table; null for JSON. */
  readonly fields: readonly string[] | null;
}

/** Every day the same bytes for the same answers: a file in the archive has no time of its own. */
const NO_TIME = new Date(2000, 0, 1);

/** Each answer as JSON as it was sent, and each list in it as CSV. */
function filesOf({ name, body }: Answer): ArchiveFile[] {
  const json = { path: `${name}.json`, bytes: strToU8(JSON.stringify(body)), fields: null };
  const lists = Object.entries(body).filter(
    ([key, value]) => Array.isArray(value) && (key !== "sources" || name === "sources"),
  );
  const tables = lists.map(([key, value]) => {
    const table = recordsTable(value as unknown[]);
    const path = `${key === name ? name : `${name}-${key}`}.csv`;
    return { path, bytes: strToU8(toCsv(table)), fields: table.heads };
  });
  return [json, ...tables];
}

function resourceOf({ path, bytes, fields }: ArchiveFile) {
  const [name = "", format = ""] = path.split(".");
  return {
    name: fields === null ? name : `${name}-table`,
    path,
    format,
    mediatype: fields === null ? "application/json" : "text/csv",
    encoding: "utf-8",
    bytes: bytes.byteLength,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    ...(fields && { schema: { fields: fields.map((field) => ({ name: field, type: "any" })) } }),
  };
}

/** The catalogue as a zip with its own description, `datapackage.json`, by the Data Package standard. */
export function archiveOf(revision: string, asOf: string, answers: readonly Answer[]): Uint8Array {
  const files = answers.flatMap(filesOf);
  const description = {
    profile: "data-package",
    name: "banjia-catalogue",
    title: "Banjia: offers, prices, plans, programmes and last days of model vendors",
    version: revision,
    asOf,
    resources: files.map(resourceOf),
  };
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  const named = { "datapackage.json": strToU8(JSON.stringify(description, null, 2)), ...entries };
  return zipSync(named, { mtime: NO_TIME });
}
