import type { z } from "zod";
import { answering } from "@/lib/data/answering";
import { type Editor, findEditor } from "@/lib/data/editor-session";
import { recordNameSchema } from "@/lib/schemas/desk-records";
import { issueProblem } from "@/lib/schemas/issue-problem";
import { readJson } from "@/lib/server/json-body";
import { problem } from "@/lib/server/problem";
import { notSameOrigin } from "@/lib/server/same-origin";

const MAX_BYTES = 4_096;
/** More than these say nothing that the first do not. */
const MOST_PROBLEMS = 20;
/** For routes that take a record's document. */
export const DOCUMENT_BYTES = 65_536;

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

type Act<Body, Params> = (asked: Asked<Body, Params>) => Promise<Response>;

/** A write that comes from a page of this site, is sent as JSON and fits its schema. */
export function deskWrite<Schema extends z.ZodType, Params = unknown>(
  schema: Schema,
  act: Act<z.output<Schema>, Params>,
): Route<Params> {
  return answering(async (request, context) => {
    const foreign = notSameOrigin(request);
    return foreign ?? written(schema, MAX_BYTES, { request, params: await context.params }, act);
  });
}

/** A {@link deskWrite} of somebody who is signed in with both factors; nobody else's body is read. */
export function editorWrite<Schema extends z.ZodType, Params = unknown>(
  schema: Schema,
  act: (editor: Editor, asked: Asked<z.output<Schema>, Params>) => Promise<Response>,
  maxBytes = MAX_BYTES,
): Route<Params> {
  return answering(async (request, context) => {
    const foreign = notSameOrigin(request);
    if (foreign !== null) return foreign;
    const editor = await findEditor(request.headers);
    if (editor === null) return notSignedIn();
    const params = await context.params;
    return written(schema, maxBytes, { request, params }, (asked) => act(editor, asked));
  });
}

async function written<Schema extends z.ZodType, Params>(
  schema: Schema,
  maxBytes: number,
  asked: Omit<Asked<never, Params>, "body">,
  act: Act<z.output<Schema>, Params>,
): Promise<Response> {
  const read = await readJson(asked.request, maxBytes, `At most ${maxBytes / 1024} KB.`);
  if (read instanceof Response) return read;
  const body = schema.safeParse(read.json);
  if (!body.success) return notFitting(body.error);
  const response = await act({ ...asked, body: body.data });
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** 422 with what is wrong at which path, also by code: the desk's pages say it in two languages. */
function notFitting({ issues }: z.ZodError): Response {
  const errors = issues.slice(0, MOST_PROBLEMS).map(issueProblem);
  return problem(422, "does_not_fit", "This does not fit.", { errors });
}

/** A read of somebody who is signed in with both factors. No cache keeps what it says. */
export function editorRead<Params = unknown>(
  act: (editor: Editor, asked: Omit<Asked<never, Params>, "body">) => Promise<Response>,
): Route<Params> {
  return answering(async (request, context) => {
    const editor = await findEditor(request.headers);
    if (editor === null) return notSignedIn();
    const response = await act(editor, { request, params: await context.params });
    response.headers.set("Cache-Control", "private, no-store");
    return response;
  });
}

/** A record as an address names it: its kind, and its key in parts. */
export interface RecordParams {
  readonly kind: string;
  readonly key: readonly string[];
}

/** Null for an address that can name none. */
export function recordNameIn({ kind, key }: RecordParams) {
  return recordNameSchema.safeParse({ kind, key: key.join("/") }).data ?? null;
}

export function noSuchRecord(): Response {
  return problem(404, "no_such_record", "There is no such record.");
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
