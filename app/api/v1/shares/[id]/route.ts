import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { changeShare, deleteShare, findEnd, findShare } from "@/lib/data/shares";
import { shareChangeSchema } from "@/lib/schemas/share";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { readJson } from "@/lib/server/json-body";
import { problem } from "@/lib/server/problem";
import { hashToken } from "@/lib/server/secret-token";
import { unprocessable } from "@/lib/server/unprocessable";

export const dynamic = "force-dynamic";

/** Room for a change, and for nothing else. */
const MAX_CHANGE_BYTES = 1_024;

type Context = RouteContext<"/api/v1/shares/[id]">;

/** Unknown, deleted, revoked, expired and malformed ids are answered alike. */
const notFound = () => problem(404, "no_such_share", "There is no share behind this link.");

/** The frozen comparison. Whoever shows the manage token of one that ended is told how. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const share = await findShare(hashToken((await params).id));
  if (share) {
    const { snapshot, expiresAt } = share;
    return Response.json({ ...z.encode(snapshotSchema, snapshot), expiresAt });
  }
  const { id, manage } = await hashesOf(request, params);
  const end = await findEnd(id, manage);
  return end ? problem(410, end, ENDED[end]) : notFound();
});

const ENDED = {
  revoked: "Its link was revoked. It can be restored until it expires.",
  expired: "It has expired, and is deleted a week later.",
} as const;

/**
 * Lets the share live 7, 30, 90 or 365 days from now, revokes its link or restores it. Needs the
 * manage token as `Authorization: Bearer …`.
 */
export const PATCH = answering(async (request: Request, { params }: Context) => {
  const body = await readJson(request, MAX_CHANGE_BYTES, "A change may have 1 KB.");
  if (body instanceof Response) return body;
  const change = shareChangeSchema.safeParse(body.json);
  if (!change.success) return unprocessable(change.error);
  const { id, manage } = await hashesOf(request, params);
  const changed = await changeShare(id, manage, change.data);
  return changed ? Response.json(changed) : notFound();
});

/** Deletes the share for good. Needs the manage token as `Authorization: Bearer …`. */
export const DELETE = answering(async (request: Request, { params }: Context) => {
  const { id, manage } = await hashesOf(request, params);
  const deleted = await deleteShare(id, manage);
  return deleted ? new Response(null, { status: 204 }) : notFound();
});

async function hashesOf(request: Request, params: Context["params"]) {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "");
  return { id: hashToken((await params).id), manage: hashToken(bearer?.[1] ?? "") };
}
