import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { findCatalogRevision } from "@/lib/data/revision";
import { GET } from "./route";

const ask = (query = "", headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/api/v1/catalogue/archive${query}`, { headers }));

interface Resource {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
}

test("the archive names the revision, and each file in it by size and digest", async () => {
  const answer = await ask();
  expect(answer.headers.get("content-type")).toBe("application/zip");
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const { version, resources } = JSON.parse(text("datapackage.json"));
  expect(version).toBe(await findCatalogRevision());
  expect(resources.map(({ path }: Resource) => path).sort()).toEqual(
    Object.keys(files)
      .filter((path) => path !== "datapackage.json")
      .sort(),
  );
  for (const { path, bytes, hash } of resources as Resource[]) {
    const digest = createHash("sha256")
      .update(files[path] ?? "")
      .digest("hex");
    expect({ path, bytes, hash }).toEqual({
      ...{ path, bytes: files[path]?.byteLength, hash: `sha256:${digest}` },
    });
  }
  const { plans } = JSON.parse(text("plans.json"));
  expect(text("plans.csv").split("\r\n").filter(Boolean)).toHaveLength(plans.length + 1);
  const table = resources.find(({ path }: Resource) => path === "prices.csv") as Resource;
  expect(table.schema?.fields.map(({ name }) => name)).toContain("perMillion.output");
});

test("who has it already is told so; another revision is not made up", async () => {
  const first = await ask();
  const etag = first.headers.get("etag") ?? "";
  expect((await ask("", { "if-none-match": etag })).status).toBe(304);
  expect((await ask(`?revision=${await findCatalogRevision()}`)).status).toBe(200);
  expect((await ask(`?revision=${"0".repeat(64)}`)).status).toBe(404);
  expect((await ask("?revision=newest")).status).toBe(400);
});
