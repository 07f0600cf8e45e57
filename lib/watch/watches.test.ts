import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { POST as makeShare } from "@/app/api/v1/shares/route";
import { db } from "@/lib/data/db";
import { stopQueue } from "@/lib/data/job-queue";
import { purgeWatches } from "@/lib/data/watches";
import type { WatchRequest } from "@/lib/schemas/watch";
import { estimatePool } from "@/lib/server/estimate-pool";
import { decoded, type Receivers, startReceivers } from "@/test/message-receivers";
import { answerOfWatch } from "./answer";
import { askForWatch } from "./ask";
import { deliverMessage } from "./deliver";
import { lookAtWatches } from "./look";

// A mail server and a webhook of our own, on this machine; jobs are run by hand where it matters when.

let receivers: Receivers;

beforeAll(async () => {
  receivers = await startReceivers();
  for (const [name, value] of Object.entries(receivers.settings)) vi.stubEnv(name, value);
});
afterAll(async () => {
  await stopQueue();
  await receivers.stop();
});
beforeEach(async () => {
  await db().watch.deleteMany();
  receivers.called.length = 0;
  receivers.mails.length = 0;
});

const OFFER = "zhipu-2024-moving";
const about = { kind: "offer", id: OFFER } as const;
const webhook = (): WatchRequest => ({
  subject: about,
  channel: "webhook",
  address: receivers.hookAddress,
  lang: "en",
});

/** The token behind the `#` of the link in the last message. */
const tokenOf = (text: string) => /\/watch#([\w-]{22})/.exec(text)?.[1] ?? "";

async function asked(request: WatchRequest): Promise<string> {
  const messages = () => db().watchMessage.findMany({ select: { id: true, deliveredAt: true } });
  await askForWatch(request);
  // The first use starts the queue, which asks once a second.
  const arrived = async () => (await messages())[0]?.deliveredAt ?? null;
  await expect.poll(arrived, { timeout: 50_000 }).not.toBeNull();
  const [last] =
    request.channel === "email" ? receivers.mails : [receivers.called.at(-1)?.body.data.link ?? ""];
  return tokenOf(decoded(last ?? ""));
}

async function confirm(token: string) {
  const { POST } = await import("@/app/api/v1/watches/[token]/confirm/route");
  const request = new Request("http://localhost/", { method: "POST" });
  return POST(request, { params: Promise.resolve({ token }) });
}

/** The catalogue as it is loaded again with the offer's end on another day. */
async function moveEnd(until: Date | null) {
  await db().offer.update({ where: { slug: OFFER }, data: { claimUntil: until } });
  const { digest } = await db().catalogRevision.findFirstOrThrow({ orderBy: { loadedAt: "desc" } });
  const next = digest.startsWith("f") ? digest.replace(/^./, "0") : digest.replace(/^./, "f");
  await db().catalogRevision.update({ where: { digest }, data: { digest: next } });
}

test("a webhook is asked, confirmed, told once of a change by two servers at once, and ended by one press", async () => {
  const { called } = receivers;
  const token = await asked(webhook());
  expect(called.map(({ body }) => body.type)).toEqual(["watch.confirm"]);
  expect(await lookAtWatches()).toEqual([]); // nobody confirmed it
  expect((await confirm(token)).status).toBe(204);
  expect((await confirm(token)).status).toBe(204); // once more changes nothing

  await moveEnd(new Date("2027-08-31"));
  const messages = (await Promise.all([lookAtWatches(), lookAtWatches()])).flat();
  expect(messages).toHaveLength(1);
  await Promise.all(messages.flatMap((id) => [deliverMessage(id)]));
  await deliverMessage(messages[0] ?? ""); // delivered already
  expect(called.map(({ body }) => body.type)).toEqual(["watch.confirm", "watch.news"]);
  const text = called[1]?.body.data.items?.map((item) => item.text).join("\n") ?? "";
  expect(text).toContain("last day");
  expect(text).toContain("2027-08-31");
  expect(await lookAtWatches()).toEqual([]);
  expect((await answerOfWatch(token))?.items).toHaveLength(
    called[1]?.body.data.items?.length ?? -1,
  );

  const stop = new URL(called[1]?.body.data.stop ?? "");
  expect(stop.pathname).toBe(`/api/v1/watches/${token}/stop`);
  const { POST } = await import("@/app/api/v1/watches/[token]/stop/route");
  const form = { method: "POST", body: "List-Unsubscribe=One-Click" };
  const context = { params: Promise.resolve({ token }) };
  expect((await POST(new Request(stop, form), context)).status).toBe(204);
  expect(await db().watch.count()).toBe(0);
  expect(await db().watchMessage.count()).toBe(0);
  expect(await answerOfWatch(token)).toBeNull();
});

test("a message that does not arrive is sent again under the same id, and one that arrived never", async () => {
  const token = await asked(webhook());
  await confirm(token);
  await moveEnd(new Date("2027-09-30"));
  const [message = ""] = await lookAtWatches();
  receivers.answers.push(500);
  await expect(deliverMessage(message)).rejects.toThrow("500");
  await deliverMessage(message);
  await deliverMessage(message);
  const ids = receivers.called.slice(1).map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual([message, message]);
});

test("a mail carries the way to end it, in the reader's language, and nothing comes before it is confirmed", async () => {
  const token = await asked({
    subject: { kind: "model", id: "gpt-4o" },
    channel: "email",
    address: "reader@example.com",
    lang: "zh",
  });
  expect(receivers.mails).toHaveLength(1);
  expect(receivers.mails[0]).toContain("Content-Transfer-Encoding: base64");
  const mail = decoded(receivers.mails[0] ?? "");
  expect(mail).toContain(`List-Unsubscribe: <http://localhost:3000/api/v1/watches/${token}/stop>`);
  expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(mail).toContain(`/zh/watch#${token}`);
  expect(await answerOfWatch(token)).toMatchObject({ state: "unconfirmed", to: "r…@example.com" });
});

test("the database alone tells neither addresses nor links nor tokens", async () => {
  const token = await asked(webhook());
  const rows = await db().$queryRaw<{ text: string }[]>`
    select w::text || coalesce(m::text, '') as text from watches w
    left join watch_messages m on m.watch_id = w.id`;
  const text = rows.map((row) => row.text).join("\n");
  expect(rows.length).toBeGreaterThan(0);
  const { hookAddress } = receivers;
  for (const secret of [token, hookAddress, Buffer.from(hookAddress).toString("hex")])
    expect(text).not.toContain(secret);
});

test("nobody can have somebody else asked again and again", async () => {
  const outcomes = [];
  const request = { ...webhook(), channel: "email", address: "someone@example.com" } as const;
  for (let i = 0; i < 4; i++) outcomes.push((await askForWatch(request)).outcome);
  expect(outcomes).toEqual(["unconfirmed", "unconfirmed", "unconfirmed", "too-many"]);
});

test("what is not on the internet, and what is not in the catalogue, is not watched", async () => {
  const request = webhook();
  expect(
    await askForWatch({ ...request, address: "https://169.254.169.254/" } as WatchRequest),
  ).toEqual({
    outcome: "address",
  });
  const subject = { kind: "offer", id: "nothing" } as const;
  expect(await askForWatch({ ...request, subject })).toEqual({ outcome: "no-subject" });
});

test("a feed is there at once, and a watch nobody confirms is forgotten after two days", async () => {
  const feed = await askForWatch({ subject: about, channel: "feed", lang: "en" });
  expect(feed.outcome).toBe("on");
  await asked(webhook());
  const old = new Date(Date.now() - 49 * 3_600_000);
  await db().watch.updateMany({ data: { createdAt: old } });
  expect(await purgeWatches()).toEqual({ watches: 1, messages: 0 });
  expect(await db().watch.count()).toBe(1);
});

test("a share that could not be computed just now is looked at later, and keeps nobody else waiting", async () => {
  const meters = { inputUncached: "90000000", output: "5000000" };
  const cell = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default" };
  const made = await makeShare(
    new Request("http://localhost/api/v1/shares", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ title: "Moving", usage: [{ ...cell, requests: "1", meters }] }),
    }),
  );
  const subject = { kind: "share", id: (await made.json()).id } as const;
  const onShare = { subject, channel: "feed", lang: "en" } as const;
  const watch = await askForWatch(onShare);
  if (watch.outcome !== "on") throw new Error(watch.outcome);
  await askForWatch({ ...onShare, subject: about });

  const pool = estimatePool();
  const run = pool.run.bind(pool);
  onTestFinished(() => {
    pool.run = run;
  });
  pool.run = async () => ({ answer: "busy", ms: 0 });
  await moveEnd(new Date("2027-10-31")); // what is kept of the share holds no longer
  const looks = () => db().watch.findMany({ select: { kind: true, looks: true } });
  const told = await lookAtWatches();
  expect(told).toHaveLength(1);
  const byKind = Object.fromEntries((await looks()).map(({ kind, looks }) => [kind, looks]));
  expect(byKind).toEqual({ share: 0, offer: 1 });
  expect(await askForWatch(onShare)).toEqual({ outcome: "busy" });
  expect((await answerOfWatch(watch.token))?.title).toBe("Moving");
});
