import "server-only";

/** The same answer, with when to ask again. */
export function again(response: Response, seconds: number): Response {
  response.headers.set("Retry-After", String(seconds));
  return response;
}
