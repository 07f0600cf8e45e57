import { expect, test } from "@playwright/test";
import { decoded, type Receivers, startReceivers } from "@/test/message-receivers";
import { type Instances, startInstances } from "./instances";

// Somebody watches an offer by webhook, by mail and by a feed, on two servers with one database.

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

let receivers: Receivers;
let instances: Instances;
test.beforeAll(async ({ baseURL }) => {
  const port = Number(new URL(baseURL ?? "").port);
  receivers = await startReceivers();
  const env = { ...receivers.settings, CATALOGUE_SECONDS: "0" };
  const own = { name: "e2e_watches", firstPort: port + 1_400, env };
  instances = await startInstances(port, own);
});
test.afterAll(async () => {
  await instances.stop();
  await receivers.stop();
});

const OFFER = "zhipu-2024-moving";
const SOON = { timeout: 60_000 };

/** Another last day for the offer and dearer output for its vendor, published while the servers run. */
async function publish(until: string, digest: string) {
  const { database } = instances;
  await database.query("begin");
  await database.query("update offers set claim_until = $1 where slug = $2", [until, OFFER]);
  await database.query(
    "update prices set output_micro_per_million = output_micro_per_million + 1000000 where vendor_slug = 'zhipu'",
  );
  await database.query("update catalog_revisions set digest = $1", [
    digest.repeat(64).slice(0, 64),
  ]);
  await database.query("commit");
}

/** What stands behind the `#` of a link, which leads to a server of nobody's here. */
const tokenIn = (text: string) => /\/watch#([\w-]{22})/.exec(text)?.[1] ?? "";

const newsOf = () => receivers.called.filter(({ body }) => body.type === "watch.news");

test("asked on a page, confirmed by its link, told once each by two servers, and ended by one press", async ({
  page,
}) => {
  const [first, second] = instances.origins;
  await page.goto(`${first}/en/offers/${OFFER}`);
  await page.getByRole("link", { name: "Tell me when it changes" }).click();
  await page.getByLabel("How").selectOption("webhook");
  await page.getByLabel("Address of the webhook (https)").fill("https://10.0.0.1/hook");
  await page.getByRole("button", { name: "Tell me" }).click();
  await expect(page.getByText("This address does not fit.")).toBeVisible();
  await page.getByLabel("Address of the webhook (https)").fill(receivers.hookAddress);
  await page.getByRole("button", { name: "Tell me" }).click();
  await expect(page.getByText("whsec_")).toBeVisible();

  const data = { subject: { kind: "offer", id: OFFER }, channel: "feed", lang: "zh" };
  const mailed = await page.request.post(`${second}/api/v1/watches`, {
    data: {
      subject: { kind: "vendor", id: "zhipu" },
      ...{ channel: "email", lang: "zh", address: "reader@example.com" },
    },
  });
  expect([mailed.status(), await mailed.json()]).toEqual([202, { state: "unconfirmed" }]);
  const fed = await page.request.post(`${second}/api/v1/watches`, {
    data,
  });
  const { token: feedToken } = await fed.json();

  await expect.poll(() => receivers.called.length, SOON).toBe(1);
  await expect.poll(() => receivers.mails.length, SOON).toBe(1);
  const hookToken = tokenIn(receivers.called[0]?.body.data.link ?? "");
  const mailToken = tokenIn(decoded(receivers.mails[0] ?? ""));

  // The link of the first message opens on either server.
  await page.goto(`${second}/en/watch#${hookToken}`);
  await expect(page.getByText("Not confirmed yet")).toBeVisible();
  await page.getByRole("button", { name: "Yes, tell me" }).click();
  await expect(page.getByText("Nothing has changed so far.")).toBeVisible();
  await page.goto(`${first}/zh/watch#${mailToken}`);
  await page.getByRole("button", { name: "确认接收" }).click();
  await expect(page.getByText("目前没有变动")).toBeVisible();

  await publish("2027-08-31", "a");
  await expect.poll(() => newsOf().length, SOON).toBe(1);
  await expect.poll(() => receivers.mails.length, SOON).toBe(2);
  expect(
    newsOf()[0]
      ?.body.data.items?.map(({ text }) => text)
      .join(),
  ).toContain("2027-08-31");
  expect(decoded(receivers.mails[1] ?? "")).toContain("2027-08-31");
  expect(decoded(receivers.mails[1] ?? "")).toMatch(
    / 的价格（输出）：原为 CNY [\d.]+，现为 CNY [\d.]+/,
  );

  await page.goto(`${first}/en/watch#${hookToken}`);
  await page.reload(); // another `#` alone would load nothing
  await expect(page.getByText("2027-08-31").first()).toBeVisible();
  await page.getByRole("button", { name: "Stop this watch" }).click();
  await expect(page.getByText("Ended. Nothing of it is kept.")).toBeVisible();

  // What comes next reaches the other two, and each once: nothing of the first was sent again.
  await publish("2027-09-30", "b");
  await expect.poll(() => receivers.mails.length, SOON).toBe(3);
  const feed = () => page.request.get(`${first}/api/v1/watches/${feedToken}/feed?lang=en`);
  await expect.poll(async () => (await feed()).text(), SOON).toContain("2027-09-30");
  expect(newsOf()).toHaveLength(1);
  expect(receivers.mails).toHaveLength(3);
  const gone = await page.request.get(`${second}/api/v1/watches/${hookToken}`);
  expect(gone.status()).toBe(404);
});

test("without the operator's word the page says that nobody is told, and no page leads there", async ({
  page,
}) => {
  await page.goto(`/en/offers/${OFFER}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tell me when it changes" })).toHaveCount(0);
  await page.goto(`/en/watch?about=offer:${OFFER}`);
  await expect(page.getByText("This site does not send messages")).toBeVisible();
});
