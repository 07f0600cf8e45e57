import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getText, isPublicAddress, OutboundRefused, outboundPlace, postJson } from "./outbound";

// Addresses nobody on the internet is meant by, and other ways to write them.
const REFUSED = [
  "https://127.0.0.1/",
  "https://127.1/",
  "https://2130706433/",
  "https://0x7f000001/",
  "https://0177.0.0.1/",
  "https://0.0.0.0/",
  "https://0/",
  "https://10.0.0.1/",
  "https://10.255.255.255/",
  "https://172.16.0.1/",
  "https://172.31.255.255/",
  "https://192.168.0.1/",
  "https://192.168.1.254/hook",
  "https://169.254.169.254/latest/meta-data/",
  "https://100.64.0.1/",
  "https://100.100.100.200/latest/meta-data/",
  "https://192.0.0.1/",
  "https://192.0.2.1/",
  "https://198.18.0.1/",
  "https://198.51.100.1/",
  "https://203.0.113.1/",
  "https://224.0.0.1/",
  "https://240.0.0.1/",
  "https://255.255.255.255/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://[::ffff:a9fe:a9fe]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[fc00::1]/",
  "https://[fd12:3456:789a::1]/",
  "https://[fe80::1]/",
  "https://[ff02::1]/",
  "https://[2001:db8::1]/",
  "https://localhost/",
  "https://localhost./",
  "http://93.184.215.14/",
  "https://93.184.215.14:8443/",
  "https://user:password@93.184.215.14/",
  "ftp://93.184.215.14/",
  "file:///etc/passwd",
  "gopher://93.184.215.14/",
  "javascript:alert(1)",
  "//93.184.215.14/",
  "not a url",
  "",
];

test.each(REFUSED)("refuses %s", async (address) => {
  await expect(outboundPlace(address)).rejects.toBeInstanceOf(OutboundRefused);
});

test("takes an address on the internet, in the form it was looked at", async () => {
  expect(await outboundPlace("https://93.184.215.14/hook?a=b")).toMatchObject({
    address: "93.184.215.14",
  });
  expect(isPublicAddress("2606:2800:21f:cb07:6820:80da:af6b:8b2c")).toBe(true);
});

let server: Server;
let origin: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/moved") response.writeHead(302, { Location: `${origin}/secret` }).end();
    else if (request.url === "/long") response.end("x".repeat(1_000_000));
    else response.end(`{"code":0}`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  vi.stubEnv("OUTBOUND_HOSTS", host); // read when the settings are first asked for
});
afterAll(() => new Promise((done) => server.close(done)));

test("reaches a host of one's own network only where the operator names it, and follows no redirect", async () => {
  expect(await postJson(`${origin}/hook`, "{}")).toEqual({ status: 200, text: `{"code":0}` });
  expect((await postJson(`${origin}/moved`, "{}")).status).toBe(302);
  expect(asked).not.toContain("/secret");
  await expect(postJson(origin.replace("127.0.0.1", "127.0.0.2"), "{}")).rejects.toBeInstanceOf(
    OutboundRefused,
  );
});

test("reads no more of an answer than 8 kB", async () => {
  expect((await postJson(`${origin}/long`, "{}")).text.length).toBe(8_192);
});

test("a text is read whole, from a host that is named and from no other of one's own network", async () => {
  const host = new URL(origin).host;
  expect(await getText(`${origin}/long`, [host])).toMatchObject({ status: 200 });
  expect((await getText(`${origin}/long`, [host])).text).toHaveLength(1_000_000);
  expect((await getText(`${origin}/moved`, [host])).status).toBe(302);
  expect(asked).not.toContain("/secret");
  await expect(getText(`${origin}/long`, [])).rejects.toBeInstanceOf(OutboundRefused);
});
