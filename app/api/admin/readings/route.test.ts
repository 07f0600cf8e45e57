import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { exportCatalogue } from "@/lib/catalogue/export-catalogue";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { db } from "@/lib/data/db";
import { findOffer, listOffers } from "@/lib/data/offers";
import { findCatalogRevision } from "@/lib/data/revision";
import { findRevisionText } from "@/lib/data/revision-text";
import { verifyTrail } from "@/lib/data/trail";
import { formatDay } from "@/lib/domain/units/day";
import { today } from "@/lib/server/clock";
import { env } from "@/lib/server/env";
import { signedIn } from "@/test/signed-in";
import { POST } from "./route";

const FOLDER = "prisma/catalog";
let cookie: string;
let slug: string;
beforeAll(async () => {
  await loadCatalogue(env().DATABASE_URL, FOLDER);
  ({ cookie } = await signedIn("Ann"));
  const found = (await listOffers()).find(
    ({ window: { until, closedOn = null, reportedUntil } }) =>
      until === null && closedOn === null && reportedUntil !== null && reportedUntil < today(),
  );
  slug = found?.slug ?? "";
});

function read(offer: unknown, headers: Record<string, string> = { cookie }) {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin", ...headers },
    body: JSON.stringify({ offer }),
  };
  return POST(new Request("http://localhost/api/admin/readings", init), {
    params: Promise.resolve({}),
  });
}

test("what says nothing, is not there or comes from nobody is not recorded", async () => {
  const [before, dated] = [await findCatalogRevision(), await listOffers()];
  const ended = dated.find(({ window }) => window.until !== null)?.slug ?? "";
  expect((await read(slug, {})).status).toBe(401);
  expect((await read(slug, { cookie, "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  expect((await read("nobody")).status).toBe(404);
  expect((await read({ not: "" })).status).toBe(422);
  expect((await read(ended)).status).toBe(422);
  expect(await findCatalogRevision()).toBe(before);
  expect(await db().deskReading.count()).toBe(0);
});

test("a reading moves offer, revision and trail together, once a day, and no load takes it back", async () => {
  const before = await findCatalogRevision();
  const statuses = (await Promise.all([read(slug), read(slug)])).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect([409, 503]).toContain(statuses.find((status) => status !== 201));
  expect((await read(slug)).status).toBe(409);
  expect((await findOffer(slug))?.window.reportedUntil).toBe(today());
  const after = await findCatalogRevision();
  expect(after).not.toBe(before);
  expect(await findRevisionText(after ?? "")).not.toBeNull();
  expect(await verifyTrail()).toMatchObject({ rows: 1 });
  expect(await db().trailEntry.findFirst()).toMatchObject({ action: "offer.read", subject: slug });

  // The next start loads the files, which know nothing of it.
  expect(await loadCatalogue(env().DATABASE_URL, FOLDER)).toContain("already loaded");
  await db().catalogRevision.deleteMany();
  expect(await loadCatalogue(env().DATABASE_URL, FOLDER)).toContain("loaded:");
  expect((await findOffer(slug))?.window.reportedUntil).toBe(today());
  expect(await findCatalogRevision()).toBe(after);
});

test("written back, the files differ in that one day, and give the same revision", async () => {
  const folder = await mkdtemp(join(tmpdir(), "exported-"));
  await exportCatalogue(env().DATABASE_URL, folder);
  const offer = await findOffer(slug);
  const name = `vendors/${offer?.vendor.slug}.yaml`;
  const [old, now] = await Promise.all(
    [FOLDER, folder].map((place) => readFile(join(place, name), "utf8")),
  );
  const lines = old?.split("\n") ?? [];
  const changed = (now?.split("\n") ?? []).filter((line, at) => line !== lines[at]);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain(`reportedUntil: ${formatDay(today())}`);
});
