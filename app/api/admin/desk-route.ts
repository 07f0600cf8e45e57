import type { z } from "zod";
import { answering } from "@/lib/data/answering";
import { type Editor, findEditor } from "@/lib/data/editor-session";
import { readJson } from "@/lib/server/json-body";
import { problem } from "@/lib/server/problem";
import { notSameOrigin } from "@/lib/server/same-origin";
import { unprocessable } from "@/lib/server/unprocessable";

const MAX_BYTES = 4_096;

/** What a route of the desk is given. */
interface Asked<Body, Params> {
  readonly request: Request;
  readonly body: Body;
  readonly params: Params;
}

type Route<Params> = (
  request: Request,
  context: { readonly params: Promise<Params> },
) => Promise<Response>;

/** A write that comes from a page of this site, is sent as JSON and fits its schema. */
export function deskWrite<Schema extends z.ZodType, Params = unknown>(
  schema: Schema,
  act: (asked: Asked<z.output<Schema>, Params>) => Promise<Response>,
): Route<Params> {
  return answering(async (request, context) => {
    const foreign = notSameOrigin(request);
    if (foreign !== null) return foreign;
    const read = await readJson(request, MAX_BYTES, "A request of the desk may have 4 KB.");
    if (read instanceof Response) return read;
    const body = schema.safeParse(read.json);
    if (!body.success) return unprocessable(body.error);
    const response = await act({ request, body: body.data, params: await context.params });
    response.headers.set("Cache-Control", "private, no-store");
    return response;
  });
}

/** A {@link deskWrite} of somebody who is signed in with both factors. */
export function editorWrite<Schema extends z.ZodType, Params = unknown>(
  schema: Schema,
  act: (editor: Editor, asked: Asked<z.output<Schema>, Params>) => Promise<Response>,
): Route<Params> {
  return deskWrite<Schema, Params>(schema, async (asked) => {
    const editor = await findEditor(asked.request.headers);
    return editor === null ? notSignedIn() : act(editor, asked);
  });
}

/** The same for nobody, somebody whose session ended and somebody without a second factor. */
export function notSignedIn(): Response {
  return problem(401, "not_signed_in", "Sign in at the desk.");
}

/** An answer with the cookies that better-auth set, and nothing else of what it said. */
export function withCookiesOf(response: Response, body: object): Response {
  const answer = Response.json(body);
  for (const cookie of response.headers.getSetCookie()) answer.headers.append("Set-Cookie", cookie);
  return answer;
}
