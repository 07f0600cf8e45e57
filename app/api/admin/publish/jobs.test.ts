import { afterAll, expect, test } from "vitest";
import { PUT as saveDraft } from "@/app/api/admin/drafts/[kind]/[...key]/route";
import { GET as readOne } from "@/app/api/admin/records/[kind]/[...key]/route";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { startPublishing } from "@/lib/catalogue/publish-jobs";
import { db } from "@/lib/data/db";
import { startedQueue, stopQueue } from "@/lib/data/job-queue";
import { findOffer } from "@/lib/data/offers";
import { env } from "@/lib/server/env";
import { deskEditor } from "@/test/desk-editor";
import { POST as publishNow } from "./route";

const SOON = 30_000;

afterAll(stopQueue);

test("what is planned is published by a job at its time, and each minute looks for one that was lost", async () => {
  await loadCatalogue(env().DATABASE_URL, "prisma/catalog");
  const ann = await deskEditor("Ann", { readOne, saveDraft, publishNow });
  startPublishing();
  const schedules = () =>
    db().$queryRaw<{ name: string; cron: string }[]>`select name, cron from pgboss.schedule`.catch(
      () => [],
    );
  await expect
    .poll(schedules, { timeout: SOON })
    .toEqual([{ name: "publish-planned-drafts", cron: "* * * * *" }]);
  expect(await startedQueue()).not.toBeNull();
  const name = "offer/baidu/baidu-2024-inclusive";
  const { document, digest } = await ann.read(name);
  const title = { en: "By its job", zh: "由任务发布" };
  const version = await ann.draft(name, { ...document, title }, digest);
  const at = new Date(Date.now() + 2_000).toISOString();
  expect(await ann.publish({ [name]: version }, { at })).toMatchObject({
    answer: { publishAt: at },
  });
  const jobs = await db().$queryRaw<{ start: Date }[]>`
    select start_after as start from pgboss.job where name = 'publish-planned-drafts'`;
  expect(jobs.map(({ start }) => new Date(start).toISOString())).toContain(at);
  await expect
    .poll(async () => (await findOffer("baidu-2024-inclusive"))?.title.en, { timeout: SOON })
    .toBe("By its job");
});
