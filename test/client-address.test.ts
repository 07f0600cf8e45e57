import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

const SERVER = `
  const server = require("node:http").createServer((request, response) =>
    response.end(request.headers["x-forwarded-for"]));
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** What a preloaded server takes for the address of one who makes up another. */
async function seenAddress(trust: string): Promise<string> {
  const args = ["--require", "./server/client-address.cjs", "--eval", SERVER];
  const env = { ...process.env, TRUST_PROXY: trust };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = await once(createInterface(child.stdout), "line");
    const headers = { "X-Forwarded-For": "6.6.6.6" };
    return await (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
  } finally {
    child.kill();
  }
}

test("nobody can make up their address, unless a proxy in front is trusted to set it", async () => {
  expect(await seenAddress("")).toBe("127.0.0.1");
  expect(await seenAddress("true")).toBe("6.6.6.6");
});
