import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { env } from "@/lib/server/env";
import { hashToken, mintToken } from "@/lib/server/secret-token";
import { appRoleSql } from "@/test/app-role";
import { signedIn } from "@/test/signed-in";
import { db } from "./db";
import { decideSuggestion } from "./desk-suggestions";
import type { Editor } from "./editor-session";
import { createSuggestion } from "./suggestions";
import { holdsHead, verifyTrail } from "./trail";

let editor: Editor;
beforeAll(async () => {
  ({ editor } = await signedIn("Ann"));
});

const PROPOSAL = {
  record: { kind: "offer", slug: "acme" },
  field: "title.en",
  before: "One",
  after: "Two",
  words: "Two",
  source: "https://acme.example",
  day: day("2026-11-30"),
  why: { en: "…", zh: "……" },
} as const;

async function suggestion(): Promise<string> {
  const idHash = hashToken(mintToken());
  await createSuggestion({ idHash, proposal: PROPOSAL, email: null });
  return (await db().suggestion.findUniqueOrThrow({ where: { idHash } })).id;
}

/** Runs statements as the owner of the tables, or as another role; answers what each failed with. */
async function failuresOf(
  statements: readonly string[],
  role?: string,
): Promise<(string | null)[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  if (role !== undefined) await client.query(`set session authorization ${role}`);
  const failures: (string | null)[] = [];
  for (const statement of statements)
    failures.push(
      await client.query(statement).then(
        () => null,
        (error: Error) => error.message,
      ),
    );
  await client.end();
  return failures;
}

test("T16: of twenty who decide one suggestion at once, one does; the trail has one row", async () => {
  const id = await suggestion();
  const made = await Promise.all(
    Array.from({ length: 20 }, () => decideSuggestion(editor, id, { status: "accepted" })),
  );
  expect(made.filter((one) => one === "done")).toHaveLength(1);
  expect(made.filter((one) => one === "decided")).toHaveLength(19);
  expect(await db().trailEntry.count({ where: { subject: id } })).toBe(1);
});

test("T16: twenty deeds at once make one chain, without a gap", async () => {
  const before = await db().trailEntry.count();
  const ids = await Promise.all(Array.from({ length: 20 }, suggestion));
  const reason = "Its words say something else.";
  await Promise.all(ids.map((id) => decideSuggestion(editor, id, { status: "refused", reason })));
  const checked = await verifyTrail();
  expect(checked).toMatchObject({ rows: before + 20 });
  expect("head" in checked && (await holdsHead(checked.head))).toBe(true);
  expect(await holdsHead("ab".repeat(32))).toBe(false);
});

test("a decision that fails leaves neither itself nor a row", async () => {
  const [id, before] = [await suggestion(), await db().trailEntry.count()];
  const tooLong = { status: "refused", reason: "x".repeat(501) } as const;
  await expect(decideSuggestion(editor, id, tooLong)).rejects.toThrow();
  const row = await db().suggestion.findUniqueOrThrow({ where: { id } });
  expect([row.status, await db().trailEntry.count()]).toEqual(["waiting", before]);
});

test("T16: the site's own role adds to the trail, and can do nothing else to it", async () => {
  await failuresOf(["drop role if exists trail_test_app", "create role trail_test_app"]);
  const granted = await failuresOf([await appRoleSql("trail_test_app")]);
  expect(granted).toEqual([null]);
  const refused = await failuresOf(
    [
      "update trail_entries set reason = 'other'",
      "delete from trail_entries",
      "truncate trail_entries",
      "drop table trail_entries",
      "alter table trail_entries disable trigger all",
      "update _prisma_migrations set finished_at = null",
    ],
    "trail_test_app",
  );
  for (const failure of refused) expect(failure).toMatch(/permission denied|must be owner/);
  const allowed = [
    ...["select count(*) from trail_entries", "select 1 from suggestions limit 1"],
    ...["create schema trail_test_jobs", "create table trail_test_jobs.job (id int)"],
  ];
  expect(await failuresOf(allowed, "trail_test_app")).toEqual([null, null, null, null]);
  await failuresOf(["drop owned by trail_test_app", "drop role trail_test_app"]);
});

test("T16: even the owner of the tables changes no row without taking the trigger off first", async () => {
  const failures = await failuresOf([
    "update trail_entries set reason = 'other' where position = 1",
    "delete from trail_entries where position = 1",
    "truncate trail_entries",
  ]);
  for (const failure of failures) expect(failure).toContain("only added to");
});

test("T16: a row that was changed, or is missing, is named", async () => {
  const off = "alter table trail_entries disable trigger all";
  await failuresOf([off, "update trail_entries set editor_name = 'Bob' where position = 3"]);
  expect(await verifyTrail()).toEqual({ brokenAt: 3 });
  await failuresOf(["update trail_entries set editor_name = 'Ann' where position = 3"]);
  const whole = await verifyTrail();
  expect(whole).toHaveProperty("head");
  await failuresOf(["delete from trail_entries where position = 5"]);
  expect(await verifyTrail()).toEqual({ brokenAt: 6 });
  await failuresOf(["delete from trail_entries where position >= 5"]);
  expect(await verifyTrail()).toMatchObject({ rows: 4 });
  expect("head" in whole && (await holdsHead(whole.head))).toBe(false);
});
