import { afterEach, expect, test, vi } from "vitest";
import { db } from "./db";
import { makeAccount, sayFirstOwnerLink } from "./setup-links";

afterEach(() => vi.restoreAllMocks());

test("T19: the first start says a link for the owner, and no start does once there is one", async () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  await sayFirstOwnerLink();
  const [, token = ""] = /\/en\/admin\/setup#([\w-]{22})\n$/.exec(said.join("")) ?? [];
  expect(token).not.toBe("");
  const rows = await db().$queryRaw<{ all: string }[]>`select l::text as all from setup_links l`;
  expect(rows[0]?.all).not.toContain(token);
  const account = { name: "Ann", email: "ann@example.org", password: "a sentence nobody has said" };
  expect(await makeAccount(token, account)).toBe("made");
  expect(await db().editor.findFirst()).toMatchObject({ role: "owner", twoFactorEnabled: false });
  const before = said.length;
  await sayFirstOwnerLink();
  expect(said.length).toBe(before);
});
