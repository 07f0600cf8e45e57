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

test("is sent as it is, whatever packing is taken: Next packs it; who has it already gets nothing", async () => {
  const url = "/api/v1/offers?asOf=2024-07-09";
  const plain = await listOffers(at(url));
  const forGzip = await listOffers(at(url, { "Accept-Encoding": "br, gzip" }));
  expect(forGzip.headers.get("content-encoding")).toBeNull();
  expect(plain.headers.get("cache-control")).toContain("s-maxage=60");
  const etag = forGzip.headers.get("etag") ?? "";
  expect(plain.headers.get("etag")).toBe(etag);
  expect(await forGzip.json()).toEqual(await plain.json());
  const again = at(url, { "If-None-Match": etag });
  expect((await listOffers(again)).status).toBe(304);
});
