import "server-only";

/**
 * An error answer in the form of RFC 9457.
 *
 * @param code stable, for programs; `detail` is a sentence for people
 * @param more further members of the body, such as `issues`
 */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = { type: "about:blank", title: TITLES[status] ?? "Error", status, code, detail };
  return new Response(JSON.stringify({ ...body, ...more }), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  408: "Request Timeout",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  503: "Service Unavailable",
};
