import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { db } from "@/lib/data/db";
import { findEditor } from "@/lib/data/editor-session";
import { env } from "@/lib/server/env";
import { deskPages, deskPaths } from "@/test/desk-paths";
import { signedIn, type Visitor } from "@/test/signed-in";

// T12. proxy.ts is not in the way: whatever it lets through, each of these decides by itself.

/** What nobody has to be signed in for, and why. */
const OPEN: Readonly<Record<string, string>> = {
  "POST setup": "makes the account of a setup link, by its token",
  "POST sign-in": "begins a session",
  "POST code": "ends signing in",
  "POST sign-out": "ends a session, if there is one",
};
const OPEN_PAGES = ["setup", "sign-in"];
/** Asked with the password alone, to set up the second factor: its body is read first. */
const WITHOUT_SECOND_FACTOR = "POST second-factor";
const PASSWORD = { password: "a sentence nobody has said" };

const OWN = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" };
const PATHS = await deskPaths();
const PAGES = await deskPages();
const CLOSED = PATHS.filter(({ name }) => !(name in OPEN));

let ann: Visitor;
let bea: Visitor;
beforeAll(async () => {
  await loadCatalogue(env().DATABASE_URL, "prisma/catalog");
  ann = await signedIn("Ann", "owner");
  bea = await signedIn("Bea", "editor");
});

/** Ends sessions by their age, and makes them new again. */
async function whileExpired(age: "began" | "used", act: () => Promise<void>): Promise<void> {
  const minutes = age === "began" ? 12 * 60 + 1 : 31;
  const before = new Date(Date.now() - minutes * 60_000);
  const where = { id: ann.editor.sessionId };
  await db().editorSession.update({
    where,
    data: age === "began" ? { createdAt: before } : { updatedAt: before },
  });
  await act();
  const now = new Date();
  await db().editorSession.update({ where, data: { createdAt: now, updatedAt: now } });
}

test("the list is the file system's, and what it names as open is there", () => {
  expect(CLOSED.map(({ name }) => name)).toContain("POST readings");
  expect(PATHS.length).toBeGreaterThan(15);
  const names = PATHS.map(({ name }) => name);
  expect(Object.keys(OPEN).filter((name) => !names.includes(name))).toEqual([]);
  const pages = PAGES.map(({ name }) => name);
  expect(pages).toContain("sessions");
  expect(OPEN_PAGES.filter((name) => !pages.includes(name))).toEqual([]);
});

const ask = ({ name, ask: send }: (typeof PATHS)[number], cookie: string) =>
  send({ ...OWN, cookie }, name === WITHOUT_SECOND_FACTOR ? PASSWORD : {});

describe.each(CLOSED)("T12: $name", (path) => {
  test("answers nobody, and nobody whose session is made up, of the past, or ended", async () => {
    const forged = ["", "__Host-sid=forged", `__Host-sid=${ann.editor.sessionId}.x`];
    for (const cookie of forged) expect((await ask(path, cookie)).status).toBe(401);
    for (const age of ["began", "used"] as const)
      await whileExpired(age, async () => {
        expect((await ask(path, ann.cookie)).status).toBe(401);
      });
  });

  test("answers somebody who is signed in", async () => {
    const { status } = await ask(path, ann.cookie);
    if (path.name === WITHOUT_SECOND_FACTOR) expect(status).toBe(401);
    else expect(status).not.toBe(401);
  });
});

describe.each(PAGES.filter(({ name }) => !OPEN_PAGES.includes(name)))("T12: page $name", (page) => {
  const headers = (cookie: string) => new Headers({ cookie });

  test("leads whoever is not signed in to where one signs in, and nowhere else", async () => {
    for (const cookie of ["", "__Host-sid=forged", `__Host-sid=${ann.editor.sessionId}.x`])
      expect(await page.leadsTo(headers(cookie))).toBe("/en/admin/sign-in");
    for (const age of ["began", "used"] as const)
      await whileExpired(age, async () => {
        expect(await page.leadsTo(headers(ann.cookie))).toBe("/en/admin/sign-in");
      });
  });

  test("is shown to somebody who is signed in", async () => {
    expect(await page.leadsTo(headers(bea.cookie))).toBeNull();
  });
});

test("an editor ends no session of an owner's; an owner ends an editor's", async () => {
  const end = PATHS.find(({ name }) => name === "DELETE sessions/[id]");
  expect(end).toBeDefined();
  const { DELETE } = await import("./sessions/[id]/route");
  const ended = (visitor: Visitor, id: string) =>
    DELETE(
      new Request("http://localhost/api/admin/sessions", {
        ...{ method: "DELETE", body: "{}", headers: { ...OWN, cookie: visitor.cookie } },
      }),
      { params: Promise.resolve({ id }) },
    );
  expect((await ended(bea, ann.editor.sessionId)).status).toBe(404);
  expect(await findEditor(new Headers({ cookie: ann.cookie }))).not.toBeNull();
  expect((await ended(ann, bea.editor.sessionId)).status).toBe(204);
  expect(await findEditor(new Headers({ cookie: bea.cookie }))).toBeNull();
});
