import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { GET as listOffers } from "@/app/api/v1/offers/route";
import { db } from "./db";
import { keptByRevision } from "./kept-answers";

const at = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, { headers });

test("an answer is made once a revision and address, and again after a publication", async () => {
  let made = 0;
  const route = keptByRevision(async () => {
    made += 1;
    return Response.json({ made }, { headers: { ETag: `"${made}"` } });
  });
  const ask = async (path: string) => (await route(at(path))).json();
  expect([await ask("/a"), await ask("/a"), await ask("/a?x=1")]).toEqual([
    { made: 1 },
    { made: 1 },
    { made: 2 },
  ]);
  await db().$executeRaw`update catalog_revisions set digest = repeat('b', length(digest))`;
  expect(await ask("/a")).toEqual({ made: 3 });
});

test("what is refused is not kept", async () => {
  let asked = 0;
  const route = keptByRevision(async () => {
    asked += 1;
    return new Response("no", { status: 404 });
  });
  expect([(await route(at("/b"))).status, (await route(at("/b"))).status]).toEqual([404, 404]);
  expect(asked).toBe(2);
});

test("whoever takes gzip gets it, who has it already gets nothing, and both say the same", async () => {
  const plain = await listOffers(at("/api/v1/offers?asOf=2024-07-09"));
  const zipped = await listOffers(
    at("/api/v1/offers?asOf=2024-07-09", { "Accept-Encoding": "br, gzip" }),
  );
  expect(zipped.headers.get("content-encoding")).toBe("gzip");
  expect(plain.headers.get("cache-control")).toContain("s-maxage=60");
  const unzipped = gunzipSync(new Uint8Array(await zipped.arrayBuffer()));
  expect(unzipped.toString()).toBe(await plain.text());
  const etag = zipped.headers.get("etag") ?? "";
  expect(plain.headers.get("etag")).toBe(etag);
  const again = at("/api/v1/offers?asOf=2024-07-09", { "If-None-Match": etag });
  expect((await listOffers(again)).status).toBe(304);
});
