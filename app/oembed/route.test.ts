import { expect, test } from "vitest";
import { publicOrigin } from "@/lib/server/public-origin";
import { GET } from "./route";

const ask = (query: Record<string, string>) =>
  GET(new Request(`http://localhost/oembed?${new URLSearchParams(query)}`));

test("an offer's address becomes a frame of the size asked for, at most", async () => {
  const url = `${publicOrigin()}/zh/offers/zhipu-2024-moving`;
  const answer = await ask({ url, maxwidth: "300" });
  expect(await answer.json()).toMatchObject({
    version: "1.0",
    type: "rich",
    width: 300,
    height: 180,
    html: expect.stringContaining(`src="${publicOrigin()}/embed/offer/zhipu-2024-moving?lang=zh"`),
  });
});

test("other sites' addresses, and what is not there, are refused", async () => {
  const statusOf = async (url: string) => (await ask({ url })).status;
  expect(await statusOf("https://example.com/en/offers/zhipu-2024-moving")).toBe(404);
  expect(await statusOf(`${publicOrigin()}/en/offers/nothing`)).toBe(404);
  expect(await statusOf(`${publicOrigin()}/en/s/AAAAAAAAAAAAAAAAAAAAAA`)).toBe(404);
  expect(await statusOf(`${publicOrigin()}/en/estimate`)).toBe(404);
  expect((await ask({ url: publicOrigin(), format: "xml" })).status).toBe(400);
});
