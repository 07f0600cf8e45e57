import { z } from "zod";
import type { Context } from "./context";
import { UseError } from "./io";
import { askSite, isSafeAddress } from "./site";

/** Marks our comment, so that a later run rewrites it instead of adding another. */
const MARK = "<!-- banjia -->";

const eventSchema = z.object({ pull_request: z.object({ number: z.int() }).optional() });
const commentSchema = z.object({ id: z.int(), body: z.string().nullish() });

/** Writes the summary under the pull request the event is about; for other events nothing happens. */
export async function commentOnPullRequest(
  summary: string,
  token: string | undefined,
  { io, t }: Context,
): Promise<void> {
  const text = await io.readText(io.env.GITHUB_EVENT_PATH ?? "");
  const { pull_request: pull } = eventSchema.parse(JSON.parse(text ?? "{}"));
  if (pull === undefined) return;
  const [api, repository] = [io.env.GITHUB_API_URL, io.env.GITHUB_REPOSITORY];
  if (token === undefined || api === undefined || repository === undefined || !isSafeAddress(api))
    throw new UseError(t("cli.action.noToken"));
  const init = {
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: "application/vnd.github+json",
      "Content-Type": "application/json",
    },
    redirect: "error",
  } as const;
  const comments = `${api}/repos/${repository}/issues/${pull.number}/comments`;
  const known = z
    .array(commentSchema)
    .parse(await askSite(`${comments}?per_page=100`, init, io, t));
  const own = known.find(({ body }) => body?.startsWith(MARK));
  const [url, method] =
    own === undefined
      ? [comments, "POST"]
      : [`${api}/repos/${repository}/issues/comments/${own.id}`, "PATCH"];
  const body = JSON.stringify({ body: `${MARK}\n${summary}` });
  await askSite(url, { ...init, method, body }, io, t);
}
