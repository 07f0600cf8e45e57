import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PUT as saveDraft } from "@/app/api/admin/drafts/[kind]/[...key]/route";
import { GET as readOne } from "@/app/api/admin/records/[kind]/[...key]/route";
import { POST as withdraw } from "@/app/api/admin/withdraw/route";
import { exportCatalogue } from "@/lib/catalogue/export-catalogue";
import { listEdits } from "@/lib/data/edits";
import { findFineTuning } from "@/lib/data/fine-tuning";
import { findCatalogRevision } from "@/lib/data/revision";
import { env } from "@/lib/server/env";
import { loadedCopyOfCatalogue } from "@/test/catalogue-folder";
import { deskEditor, named } from "@/test/desk-editor";
import { POST as publishNow } from "./route";

const HOST = "tuning-host/alibaba";

let ann: Awaited<ReturnType<typeof deskEditor>>;
let files: Awaited<ReturnType<typeof loadedCopyOfCatalogue>>;
beforeAll(async () => {
  files = await loadedCopyOfCatalogue();
  ann = await deskEditor("Ann", { readOne, saveDraft, publishNow });
});
afterAll(() => files.remove());

test("a host's price is changed at the desk, told in the history, and written back as its file", async () => {
  const { document, digest } = await ann.read(HOST);
  const serving = Object(document.serving);
  const dearer = serving.map((price: object, at: number) =>
    at === 0 ? { ...price, output: "18.5" } : price,
  );
  const version = await ann.draft(HOST, { ...document, serving: dearer }, digest);
  const made = await ann.publish({ [HOST]: version });
  expect(made.status).toBe(200);
  const host = (await findFineTuning()).hosts.find(({ slug }) => slug === "alibaba");
  expect(host?.serving[0]?.output).toBe(18_500_000n);
  const [edit] = await listEdits();
  expect(edit?.records).toEqual([
    { kind: "fine-tuning", slug: "hosts/alibaba", change: "changed", fields: ["serving"] },
  ]);
  await exportCatalogue(env().DATABASE_URL, files.folder);
  expect(await readFile(join(files.folder, "fine-tuning.yaml"), "utf8")).toContain('"18.5"');
  expect(await files.load()).toContain("already loaded");
  expect(await findCatalogRevision()).toBe(made.answer.revision);
});

test("what the files' schema refuses, the desk refuses at its field", async () => {
  const { document, digest } = await ann.read(HOST);
  const version = await ann.draft(HOST, { ...document, vendor: "nobody" }, digest);
  expect((await ann.publish({ [HOST]: version })).answer).toMatchObject({
    errors: [{ path: "vendor", code: "unknown_vendor" }],
  });
  const minus = { ...document, serving: [{ ...Object(document.serving)[0], input: "-3" }] };
  const next = await ann.draft(HOST, minus, digest);
  expect((await ann.publish({ [HOST]: next })).answer).toMatchObject({
    errors: [{ path: "serving[0].input", code: "not_a_number" }],
  });
});

test("each list of fine-tuning has its records; one is withdrawn, and a load leaves it away", async () => {
  const { perks, steps, openai, advice } = await findFineTuning();
  const [perk] = perks;
  const names = [
    `tuning-perk/${perk?.slug}`,
    `tuning-step/${steps[0]?.slug}`,
    `openai-tuning/${openai[0]?.model}`,
    `tuning-advice/${advice[0]?.slug}`,
  ];
  for (const name of names) expect((await ann.read(name)).digest, name).toMatch(/^[0-9a-f]{64}$/);
  const name = names[0] ?? "";
  const { digest } = await ann.read(name);
  const gone = await ann.post(withdraw, { ...named(name), digest, reason: "It was a copy." });
  expect(gone.status).toBe(200);
  await files.load();
  expect((await findFineTuning()).perks.map(({ slug }) => slug)).not.toContain(perk?.slug);
});
