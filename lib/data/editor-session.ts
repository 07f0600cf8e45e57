import "server-only";
import { z } from "zod";
import { auth, headersForAuth } from "./auth";
import { db } from "./db";

declare const PROVEN: unique symbol;

/**
 * Who sits at the desk, proven by password and second factor. Only {@link findEditor} makes one, and
 * all that reads or writes for the desk asks for it: what has none cannot be called.
 */
export interface Editor {
  readonly [PROVEN]: true;
  readonly id: string;
  readonly name: string;
  readonly role: "editor" | "owner";
  readonly sessionId: string;
}

/** Somebody whose password was right and who has no second factor yet. May only set one up. */
export interface NewEditor {
  readonly [PROVEN]: "without second factor";
  readonly id: string;
  readonly sessionId: string;
}

const usedSchema = z.tuple([
  z.object({
    id: z.string(),
    name: z.string(),
    role: z.enum(["editor", "owner"]),
    sessionId: z.string(),
    hasSecondFactor: z.boolean(),
  }),
]);

/**
 * The session of these headers, and marks it as used. Null for one that ended: 12 hours after it
 * began, or 30 minutes after it was last used, by the database's clock.
 */
async function findSession(headers: Headers) {
  const found = await (await auth()).api.getSession({
    headers: headersForAuth(headers),
    query: { disableRefresh: true, disableCookieCache: true },
  });
  if (found === null) return null;
  const rows = await db().$queryRaw<unknown[]>`
    update editor_sessions s set updated_at = now()
    from editors e
    where s.id = ${found.session.id} and e.id = s.editor_id and s.expires_at > now()
      and s.created_at > now() - interval '12 hours' and s.updated_at > now() - interval '30 minutes'
    returning e.id, e.name, e.role::text, s.id as "sessionId",
      e.two_factor_enabled as "hasSecondFactor"`;
  return rows.length === 0 ? null : usedSchema.parse(rows)[0];
}

/** Who asks, or null when nobody is signed in with both factors. */
export async function findEditor(headers: Headers): Promise<Editor | null> {
  const found = await findSession(headers);
  if (!found?.hasSecondFactor) return null;
  const { id, name, role, sessionId } = found;
  return { id, name, role, sessionId } as Editor;
}

/** Who asks, when that is somebody who still has to set up a second factor; null otherwise. */
export async function findNewEditor(headers: Headers): Promise<NewEditor | null> {
  const found = await findSession(headers);
  if (!found || found.hasSecondFactor) return null;
  return { id: found.id, sessionId: found.sessionId } as NewEditor;
}

/** A session as the desk lists it. `agent` is null where the browser did not name itself. */
export interface ListedSession {
  readonly id: string;
  readonly name: string;
  readonly agent: string | null;
  readonly beganAt: Date;
  readonly usedAt: Date;
  readonly isThis: boolean;
}

/** Whose sessions somebody may see and end: an owner everybody's, others their own. */
const within = ({ id, role }: Editor) => (role === "owner" ? {} : { userId: id });

/** Sessions that have not ended, the last used first. */
export async function listSessions(editor: Editor): Promise<ListedSession[]> {
  const rows = await db().editorSession.findMany({
    where: { ...within(editor), expiresAt: { gt: new Date() } },
    select: {
      id: true,
      userAgent: true,
      createdAt: true,
      updatedAt: true,
      user: { select: { name: true } },
    },
    orderBy: { updatedAt: "desc" },
    take: 100,
  });
  return rows.map(({ id, userAgent, createdAt, updatedAt, user }) => ({
    ...{ id, name: user.name, agent: userAgent, beganAt: createdAt, usedAt: updatedAt },
    isThis: id === editor.sessionId,
  }));
}

/** Ends a session at once, on every instance. False when there is none that this editor may end. */
export async function endSession(editor: Editor, id: string): Promise<boolean> {
  const { count } = await db().editorSession.deleteMany({ where: { ...within(editor), id } });
  return count === 1;
}

/** Ends all of this person's sessions but the one that asks. */
export async function endOtherSessions({ id, sessionId }: Editor | NewEditor): Promise<void> {
  await db().editorSession.deleteMany({ where: { userId: id, id: { not: sessionId } } });
}
