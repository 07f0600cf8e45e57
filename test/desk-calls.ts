import { z } from "zod";

/** A route handler as Next calls it. */
export type DeskRoute<Params> = (
  request: Request,
  context: { readonly params: Promise<Params> },
) => Promise<Response>;

/** Asks a route of the desk as a page of this site would, with a session's cookie. */
export async function askDesk<Params>(
  handler: DeskRoute<Params>,
  asked: {
    readonly cookie: string;
    readonly params: Params;
    readonly method?: string;
    readonly query?: string;
    readonly body?: object;
  },
): Promise<{ readonly status: number; readonly answer: Readonly<Record<string, unknown>> }> {
  const { cookie, params, method = "GET", query = "", body } = asked;
  const headers = {
    "Content-Type": "application/json",
    "Sec-Fetch-Site": "same-origin",
    cookie,
  };
  const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
  const request = new Request(`http://localhost/api/admin${query}`, init);
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const answer = text === "" ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  return { status: response.status, answer };
}
