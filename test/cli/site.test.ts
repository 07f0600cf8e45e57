import { expect, test } from "vitest";
import { z } from "zod";
import { encodeBundle } from "@/cli/catalogue-bundle";
import { main } from "@/cli/main";
import { fakeIo } from "./fake-io";

const USAGE = "test/exports/completions-2026.csv";
const SITE = "http://localhost:3400";

/** A site that answers the API's three lists with the revision in them changed. */
async function fakeSite() {
  const bundle = JSON.parse(encodeBundle(await fakeIo().bundled()));
  const asked: { url: string; body: unknown }[] = [];
  const answers: Record<string, unknown> = {
    catalogue: { ...bundle.catalogue, revision: "newer" },
    offers: { asOf: "9999-12-31", catalogRevision: "newer", offers: bundle.offers },
    prices: { asOf: null, catalogRevision: "newer", prices: bundle.prices },
    shares: {
      id: "abc",
      url: `${SITE}/s/abc`,
      manageToken: "secret-token",
      expiresAt: "2027-01-01T00:00:00.000Z",
    },
  };
  const answer = async (input: unknown, init?: RequestInit) => {
    const url = new URL(String(input));
    asked.push({ url: url.href, body: init?.body ? JSON.parse(String(init.body)) : null });
    return Response.json(answers[url.pathname.replace("/api/v1/", "")]);
  };
  return { fetch: answer, asked };
}

test("offers of a day, as lines and as the API's answer", async () => {
  const io = fakeIo();
  expect(await main(["offers", "--as-of", "2024-07-09", "--vendor", "zhipu"], io)).toBe(0);
  expect(io.written.out).toMatch(/offers? on 2024-07-09/);
  expect(io.written.out).toContain("zhipu-2024-moving");
  const json = fakeIo();
  expect(
    await main(["offers", "--as-of", "2024-07-09", "--status", "claimable", "--json"], json),
  ).toBe(0);
  const answer = z
    .object({ asOf: z.string(), offers: z.array(z.object({ status: z.string() })) })
    .parse(JSON.parse(json.written.out));
  expect(answer.asOf).toBe("2024-07-09");
  expect(new Set(answer.offers.map(({ status }) => status))).toEqual(new Set(["claimable"]));
  expect(await main(["offers", "--status", "open"], fakeIo())).toBe(2);
});

test("a site's catalogue is kept when asked for, and dropped again", async () => {
  const io = fakeIo({ fetch: (await fakeSite()).fetch });
  const own = (await io.bundled()).estimate.revision;
  await main(["catalogue"], io);
  expect(io.written.out).toContain(own);
  expect(await main(["catalogue", "refresh", "--site", SITE], io)).toBe(0);
  expect(io.written.out).toContain("Catalogue newer:");
  await main(["estimate", USAGE], io);
  expect(io.written.out).toMatch(/Catalogue newer\n/);
  expect(await main(["catalogue", "reset"], io)).toBe(0);
  expect(io.written.out.trim().split("\n").at(-1)).toContain(own);
});

test("a kept catalogue of another form is passed over, and it is said", async () => {
  const io = fakeIo({ readText: async () => '{"catalogue":1}' });
  expect(await main(["catalogue"], io)).toBe(0);
  expect(io.written.err).toContain("from another version");
  expect(io.written.out).toContain((await io.bundled()).estimate.revision);
});

test("sharing sends the days and models, never the file, and gives the link", async () => {
  const site = await fakeSite();
  const io = fakeIo({ fetch: site.fetch });
  const asked = ["--site", SITE, "--title", "Moving", "--vendors", "zhipu"];
  expect(await main(["share", USAGE, ...asked], io)).toBe(0);
  expect(io.written.out).toBe(`${SITE}/s/abc\n`);
  expect(io.written.err).toContain("secret-token");
  expect(site.asked).toMatchObject([
    {
      url: `${SITE}/api/v1/shares`,
      body: { title: "Moving", vendors: ["zhipu"], asOf: "2026-11-30" },
    },
  ]);
});

test("a site is named by its https address; a refusal is told in its own words", async () => {
  const refusing = async () =>
    Response.json({ status: 429, detail: "That was too much." }, { status: 429 });
  for (const [args, said, own] of [
    [["catalogue", "refresh"], "BANJIA_SITE", {}],
    [["catalogue", "refresh", "--site", "http://example.com"], "not the https address", {}],
    [["catalogue", "refresh", "--site", SITE], "does not answer", {}],
    [["share", USAGE, "--site", SITE], "429. That was too much.", { fetch: refusing }],
  ] as const) {
    const io = fakeIo(own);
    expect(await main([...args], io), args.join(" ")).toBe(2);
    expect(io.written.err).toContain(said);
  }
});
