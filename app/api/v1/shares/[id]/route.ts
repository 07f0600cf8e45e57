import { z } from "zod";
import { deleteShare, findShare } from "@/lib/data/shares";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { problem } from "@/lib/server/problem";
import { hashToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/api/v1/shares/[id]">;

/** Unknown, deleted, expired and malformed ids are answered alike. */
const notFound = () => problem(404, "no_such_share", "There is no share behind this link.");

/** The frozen comparison. */
export async function GET(_request: Request, { params }: Context) {
  const idHash = hashToken((await params).id);
  const share = idHash && (await findShare(idHash));
  if (!share) return notFound();
  const { snapshot, expiresAt } = share;
  return Response.json({ ...z.encode(snapshotSchema, snapshot), expiresAt });
}

/** Deletes the share for good. Needs the manage token as `Authorization: Bearer …`. */
export async function DELETE(request: Request, { params }: Context) {
  const idHash = hashToken((await params).id);
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "");
  const manageHash = hashToken(bearer?.[1] ?? "");
  const deleted = idHash && manageHash && (await deleteShare(idHash, manageHash));
  return deleted ? new Response(null, { status: 204 }) : notFound();
}
