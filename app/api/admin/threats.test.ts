import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/db";
import { endSession, findEditor, findNewEditor, listSessions } from "@/lib/data/editor-session";
import { makeAccount, mintSetupLink } from "@/lib/data/setup-links";
import { publicOrigin } from "@/lib/server/public-origin";
import { deskPaths } from "@/test/desk-paths";
import { cookieOf, signedIn, type Visitor } from "@/test/signed-in";
import { codeOf } from "@/test/totp";
import { POST as code } from "./code/route";
import { POST as secondFactor } from "./second-factor/route";
import { POST as setup } from "./setup/route";
import { POST as signIn } from "./sign-in/route";
import { POST as signOut } from "./sign-out/route";

let ann: Visitor;
beforeAll(async () => {
  ann = await signedIn("Ann");
});

const RECORD = { kind: "plan", key: "acme" };
const context = { params: Promise.resolve({}) };

/** A body of each write of the desk that fits its schema. */
const BODIES: Readonly<Record<string, object>> = {
  "POST setup": { token: "x", name: "Eve", email: "eve@example.org", password: "x".repeat(20) },
  "POST sign-in": { email: "eve@example.org", password: "x" },
  "POST second-factor": { password: "x" },
  "POST code": { kind: "app", code: "000000" },
  "POST sign-out": {},
  "DELETE sessions/[id]": {},
  "POST suggestions/[id]": { status: "accepted" },
  "POST readings": { offer: "acme-2024" },
  "PUT drafts/[kind]/[...key]": { document: {}, version: 1, base: null },
  "DELETE drafts/[kind]/[...key]": {},
  "POST publish": { records: [{ ...RECORD, version: 1 }], reason: "x", at: null },
  "POST withdraw": { ...RECORD, digest: "0".repeat(64), reason: "x" },
  "POST restore": { number: 1, reason: "x" },
  "POST preview": { ...RECORD, document: {} },
};
const WRITES = (await deskPaths()).filter(({ method }) => method !== "GET");

test("every write of the desk is asked", () => {
  const names = WRITES.map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(BODIES).toSorted());
});

const OWN = () => ({ "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" });

describe.each(WRITES)("T11: $name", ({ name, ask }) => {
  const body = BODIES[name] ?? {};

  test("24 cases of another site's request: only a page of our own is heard, and only in JSON", async () => {
    const origins = {
      own: publicOrigin(),
      foreign: "https://evil.example",
      null: "null",
      none: null,
    };
    for (const [from, origin] of Object.entries(origins))
      for (const site of ["same-origin", "cross-site", null])
        for (const type of ["application/json", "text/plain"]) {
          const headers = new Headers({ "Content-Type": type, cookie: ann.cookie });
          if (name === "POST sign-out") headers.delete("cookie"); // the others still need it
          if (origin !== null) headers.set("Origin", origin);
          if (site !== null) headers.set("Sec-Fetch-Site", site);
          const isOurs =
            site === null ? from === "own" : site === "same-origin" && /own|none/.test(from);
          const { status } = await ask(headers, body);
          const expected = isOurs ? (type === "text/plain" ? 415 : "heard") : 403;
          const found = status === 403 || status === 415 ? status : "heard";
          expect({ from, site, type, found }).toEqual({ from, site, type, found: expected });
        }
  });

  test("T14, T31: what nobody asks for is refused, and no operator passes for a text", async () => {
    const odd = [{ ...body, role: "owner" }, { ...body, twoFactorEnabled: true }, [], null, "x"];
    // A document is any object: what it says is for its kind's schema, when it is published.
    const fields = Object.keys(body).filter((key) => key !== "document");
    const operators = fields.map((key) => ({ ...body, [key]: { not: "" } }));
    const { cookie } = ann;
    for (const one of [...odd, ...operators])
      expect((await ask({ ...OWN(), cookie }, one as object)).status).toBe(422);
  });
});

test("T12: the password alone opens nothing but setting up the second factor", async () => {
  const token = (await mintSetupLink("editor")).split("#")[1] ?? "";
  const account = { name: "Bea", email: "bea@example.org", password: "a sentence nobody has said" };
  expect(await makeAccount(token, account)).toBe("made");
  const { email, password } = account;
  const first = await signIn(request({ email, password }), context);
  expect(await first.json()).toEqual({ next: "second-factor" });
  const headers = new Headers({ cookie: cookieOf(first) });
  expect(await findEditor(headers)).toBeNull();
  expect(await findNewEditor(headers)).not.toBeNull();
  // Whoever else knew the password is out once there is a second factor.
  const other = new Headers({
    cookie: cookieOf(await signIn(request({ email, password }), context)),
  });
  const made = await secondFactor(request({ password }, cookieOf(first)), context);
  const { uri } = await made.json();
  const key = new URL(uri).searchParams.get("secret") ?? "";
  const done = await code(request({ kind: "app", code: codeOf(key) }, cookieOf(first)), context);
  expect(done.status).toBe(200);
  expect(await findEditor(headers)).toBeNull(); // T18: the session of before is gone
  expect(await findEditor(other)).toBeNull();
  expect(await findEditor(new Headers({ cookie: cookieOf(done) }))).toMatchObject({
    role: "editor",
  });
});

function request(body: object, cookie = ""): Request {
  const init = { method: "POST", headers: { ...OWN(), cookie }, body: JSON.stringify(body) };
  return new Request("http://localhost/api/admin", init);
}

test("T18: password, then code; the cookie is for this host, TLS and our own pages only", async () => {
  const { email, password, key, recoveryCodes } = ann;
  const first = await signIn(request({ email, password }), context);
  expect(await first.json()).toEqual({ next: "code" });
  expect(await findEditor(new Headers({ cookie: cookieOf(first) }))).toBeNull();
  const wrong = await code(request({ kind: "app", code: "000000" }, cookieOf(first)), context);
  expect(wrong.status).toBe(401);
  const body = { kind: "app", code: codeOf(key) };
  const done = await code(request(body, cookieOf(first)), context);
  expect(await done.json()).toEqual({ signedIn: true });
  const set = done.headers.getSetCookie().find((cookie) => cookie.startsWith("__Host-sid="));
  for (const part of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
    expect(set?.toLowerCase()).toContain(part.toLowerCase());
  expect(set).not.toMatch(/domain=/i);
  // A recovery code works once.
  const again = cookieOf(await signIn(request({ email, password }), context));
  const recovery = { kind: "recovery", code: recoveryCodes[0] };
  expect((await code(request(recovery, again), context)).status).toBe(200);
  const third = cookieOf(await signIn(request({ email, password }), context));
  expect((await code(request(recovery, third), context)).status).toBe(401);
});

test("T18: a session ends when it is ended, unused for 30 minutes or 12 hours old", async () => {
  const cara = await signedIn("Cara", "editor");
  const headers = new Headers({ cookie: cara.cookie });
  expect((await listSessions(cara.editor)).map(({ name }) => name)).toEqual(["Cara"]);
  expect(await endSession(cara.editor, ann.editor.sessionId)).toBe(false);
  const { sessionId } = cara.editor;
  const set = (column: "used" | "began", ago: string) =>
    column === "used"
      ? db()
          .$executeRaw`update editor_sessions set updated_at = now() - ${ago}::interval where id = ${sessionId}`
      : db()
          .$executeRaw`update editor_sessions set created_at = now() - ${ago}::interval where id = ${sessionId}`;
  await set("used", "29 minutes");
  expect(await findEditor(headers)).not.toBeNull();
  await set("used", "31 minutes");
  expect(await findEditor(headers)).toBeNull();
  await set("used", "1 minute");
  await set("began", "12 hours 1 minute");
  expect(await findEditor(headers)).toBeNull();
  await set("began", "1 hour");
  expect(await findEditor(headers)).not.toBeNull();
  expect(await endSession(ann.editor, sessionId)).toBe(true); // an owner may
  expect(await findEditor(headers)).toBeNull();
  const dan = await signedIn("Dan", "editor");
  await signOut(request({}, dan.cookie), context);
  expect(await findEditor(new Headers({ cookie: dan.cookie }))).toBeNull();
});

test("T19: no account is there to begin with, and a setup link works once, for an hour", async () => {
  const link = await mintSetupLink("editor");
  const token = link.split("#")[1] ?? "";
  const body = {
    token,
    name: "Eve",
    email: "Eve@Example.org",
    password: "a sentence nobody has said",
  };
  expect((await setup(request({ ...body, password: "too short" }), context)).status).toBe(422);
  expect(
    (await setup(request({ ...body, password: "eve@example.org 12345" }), context)).status,
  ).toBe(201);
  const other = { ...body, email: "other@example.org" };
  expect((await setup(request(other), context)).status).toBe(404);
  const old = (await mintSetupLink("owner")).split("#")[1] ?? "";
  await db().$executeRaw`update setup_links set expires_at = now() where used_at is null`;
  expect((await setup(request({ ...other, token: old }), context)).status).toBe(404);
  expect((await setup(request({ ...other, token: "" }), context)).status).toBe(404);
  const known = {
    ...other,
    token: (await mintSetupLink("owner")).split("#")[1],
    email: "eve@example.org",
  };
  expect((await setup(request(known), context)).status).toBe(409);
});
