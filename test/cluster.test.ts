import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { haproxyConfig, patroniConfig, portsFrom } from "@/scripts/ops/cluster/config.mjs";
import { startLine } from "@/scripts/ops/cluster/cut-proxy.mjs";
import { longestGap } from "@/scripts/ops/cluster/load.mjs";
import { localConfig } from "@/scripts/ops/local-nginx.mjs";

// What `npm run cluster` is made of; it takes minutes itself.

const shipped = readFileSync("deploy/nginx.conf", "utf8");
const local = { port: 8123, servers: ["127.0.0.1:1", "127.0.0.1:2"] as [string, string] };

test("the shipped nginx runs here with nothing changed but addresses, folders and, when asked, limits", () => {
  const here = localConfig(shipped, "/somewhere", local);
  const back = here
    .replaceAll("/somewhere/", "/tmp/")
    .replace("127.0.0.1:8123", "8080")
    .replace("127.0.0.1:1 ", "app-a:3000 ")
    .replace("127.0.0.1:2 ", "app-b:3000 ");
  expect(back).toBe(shipped);
  expect(localConfig(shipped, "/x", { ...local, isLimited: false })).not.toMatch(/rate=\d{1,3}r/);
  expect(() => localConfig(shipped.replace("listen 8080;", ""), "/x", local)).toThrow("listen");
});

test("a server that says when to come back is not taken for broken", () => {
  // Two of them within five seconds, and nginx would answer a bare 502 in their place, catalogue pages too.
  expect(/proxy_next_upstream ([^;]*);/.exec(shipped)?.[1]?.split(" ")).toEqual([
    "error",
    "timeout",
  ]);
});

test("a node waits for its standby, and reaches the other and etcd over lines that can be cut", () => {
  const ports = portsFrom(20_000);
  const passwords = { superuser: "s", replication: "r" };
  const [a] = ports.nodes;
  const config = JSON.parse(patroniConfig({ node: a, dir: "/d", passwords }));
  expect(config.bootstrap.dcs).toMatchObject({ synchronous_mode: true });
  expect(config.etcd3.host).toBe(`127.0.0.1:${a.etcdLine}`);
  expect(config.postgresql.connect_address).toBe(`127.0.0.1:${a.postgresLine}`);
  expect(haproxyConfig(ports)).toContain(`server a 127.0.0.1:${a.postgres} check port ${a.rest}`);
  const { nodes, apps, ...single } = ports;
  const all = [...Object.values(single), ...apps].concat(
    nodes.flatMap(({ name: _, ...node }) => Object.values(node)),
  );
  expect(new Set(all).size).toBe(all.length);
});

test("a line that is cut passes nothing on, and once mended it does again", async () => {
  const server = createServer((socket) => socket.pipe(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const to = typeof address === "object" && address !== null ? address.port : 0;
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const free = probe.address();
  const port = typeof free === "object" && free !== null ? free.port : 0;
  probe.close();
  const line = await startLine({ port, to });
  const first = connect(port, "127.0.0.1");
  first.write("one");
  expect(String((await once(first, "data"))[0])).toBe("one");
  line.cut();
  const heard: string[] = [];
  first.on("data", (chunk) => heard.push(String(chunk)));
  first.write("two");
  first.on("error", () => {}); // it is reset
  const closed = new Promise((done) => first.once("close", done));
  line.mend();
  await closed;
  expect(heard).toEqual([]);
  const second = connect(port, "127.0.0.1");
  second.write("three");
  expect(String((await once(second, "data"))[0])).toBe("three");
  second.destroy();
  line.stop();
  server.close();
});

test("the longest time without a write counts from the moment something was broken", () => {
  expect(longestGap([1_000, 2_000, 9_000, 9_500], 2_500)).toBe(6.5);
  expect(longestGap([], 5)).toBe(0);
});
