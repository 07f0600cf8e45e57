import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";

// The same code for programs: an export in, a report, a share, and its end.

test("usage, estimate, share and delete over HTTP", async ({ request }) => {
  const data = await readFile("public/samples/completions-may-june-2024.csv");
  const read = await request.post("/api/v1/usage", { data });
  expect(read.status()).toBe(200);
  const { usage, rows, bytes, complete } = await read.json();
  expect(bytes).toBe(data.byteLength);
  expect(complete).toBe(true);
  expect(rows.counted + rows.empty + rows.rejected).toBe(rows.read);

  const body = { usage, asOf: "2024-07-09", horizonDays: 90 };
  const estimated = await request.post("/api/v1/estimates", { data: body });
  expect(estimated.status()).toBe(200);
  const report = await estimated.json();
  expect(report.baseline.list.money).toEqual({
    currency: "USD",
    amount: expect.stringMatching(/^\d+(\.\d+)?$/),
  });
  expect(report.ranking.horizon.length).toBeGreaterThan(8);

  const shared = await request.post("/api/v1/shares", { data: { ...body, title: "By program" } });
  expect(shared.status()).toBe(201);
  const { id, manageToken, expiresAt } = await shared.json();
  expect(id).toMatch(/^[\w-]{22}$/);
  expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now());

  const stored = await (await request.get(`/api/v1/shares/${id}`)).json();
  expect(stored.title).toBe("By program");
  expect(stored.report.ranking).toEqual(report.ranking);

  const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
  expect((await request.delete(`/api/v1/shares/${id}`, bearer(id))).status()).toBe(404);
  expect((await request.delete(`/api/v1/shares/${id}`, bearer(manageToken))).status()).toBe(204);
  const [gone, never] = await Promise.all([
    request.get(`/api/v1/shares/${id}`),
    request.get("/api/v1/shares/not-an-id"),
  ]);
  expect(gone.status()).toBe(404);
  expect(await gone.text()).toBe(await never.text());
});

test.describe("what does not fit is refused as a problem", () => {
  const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
  const CASES = [
    { why: "no JSON", data: Buffer.from("{"), status: 400 },
    { why: "no usage", data: { usage: [] }, status: 422 },
    {
      why: "a number where text is due",
      data: { usage: [{ ...cell, meters: { output: 5 } }] },
      status: 422,
    },
    {
      why: "an unknown key",
      data: { usage: [{ ...cell, meters: {} }], email: "a@b.c" },
      status: 422,
    },
    { why: "five megabytes", data: { usage: [], title: "x".repeat(5_000_000) }, status: 413 },
  ];
  for (const { why, data, status } of CASES) {
    test(why, async ({ request }) => {
      for (const path of ["/api/v1/estimates", "/api/v1/shares"]) {
        const headers = { "Content-Type": "application/json" };
        const response = await request.post(path, { data, headers });
        expect(response.status(), path).toBe(status);
        expect(response.headers()["content-type"]).toBe("application/problem+json");
      }
    });
  }
});

test("offers, as of a day, with an answer for who already has it", async ({ request }) => {
  const response = await request.get("/api/v1/offers?asOf=2024-07-09&vendor=zhipu");
  const { asOf, offers } = await response.json();
  expect(asOf).toBe("2024-07-09");
  const moving = offers.find(({ slug }: { slug: string }) => slug === "zhipu-2024-moving");
  expect(moving.grants.map(({ tokens }: { tokens: string }) => tokens)).toEqual([
    "50000000",
    "100000000",
  ]);
  expect(moving.status).toBe("standing");
  const etag = response.headers().etag ?? "";
  const again = await request.get("/api/v1/offers?asOf=2024-07-09&vendor=zhipu", {
    headers: { "If-None-Match": etag },
  });
  expect(again.status()).toBe(304);
  expect((await request.get("/api/v1/offers?asof=2024-07-09")).status()).toBe(400);
  expect((await request.get("/api/v1/offers?asOf=yesterday")).status()).toBe(400);
  expect((await request.get("/api/v1/offers/zhipu-2024-moving")).status()).toBe(200);
  expect((await request.get("/api/v1/offers/never")).status()).toBe(404);
});

test("the rest of the catalogue and its description", async ({ request }) => {
  for (const path of ["vendors", "models", "prices?asOf=2024-07-09", "sources", "catalogue"]) {
    expect((await request.get(`/api/v1/${path}`)).status(), path).toBe(200);
  }
  const { openapi, paths } = await (await request.get("/api/v1/openapi.json")).json();
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths)).toContain("/api/v1/shares/{id}");
});

test("what is asked for packed is packed once: the estimate's catalogue is JSON after one unpacking", async ({
  request,
}) => {
  for (const encoding of ["gzip", "identity"]) {
    const headers = { "Accept-Encoding": encoding };
    const answer = await request.get("/api/v1/catalogue", { headers });
    expect((await answer.json()).revision, encoding).toMatch(/^[0-9a-f]{64}$/);
  }
});

test("each revision held is sent whole under its digest, packed once or not at all", async ({
  request,
}) => {
  const { revisions } = await (await request.get("/api/v1/catalogue/revisions?limit=1")).json();
  const [{ digest, bytes }] = revisions;
  for (const encoding of ["gzip", "identity"]) {
    const headers = { "Accept-Encoding": encoding };
    const answer = await request.get(`/api/v1/catalogue/revisions/${digest}`, { headers });
    const text = await answer.body();
    expect(text.byteLength, encoding).toBe(bytes);
    expect(createHash("sha256").update(text).digest("hex"), encoding).toBe(digest);
  }
});
