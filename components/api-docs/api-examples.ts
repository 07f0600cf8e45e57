/** A request that can be sent as it stands. */
export interface ApiExample {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** JSON, for a POST. */
  readonly body: string | null;
}

const get = (path: string): ApiExample => ({ method: "GET", path, body: null });

const USAGE = {
  ...{ day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1000" },
  meters: { inputUncached: "5000000", output: "1000000" },
};

export const API_EXAMPLES: readonly ApiExample[] = [
  get("/api/v1/offers?vendor=zhipu"),
  get("/api/v1/offers/zhipu-2024-moving"),
  get("/api/v1/prices?asOf=2024-07-09"),
  get("/api/v1/vendors"),
  {
    method: "POST",
    path: "/api/v1/estimates",
    body: JSON.stringify({ usage: [USAGE], asOf: "2024-07-09", currency: "USD" }, null, 2),
  },
];

/** The request for a shell. */
export function toCurl({ method, path, body }: ApiExample, origin: string): string {
  if (method === "GET") return `curl "${origin}${path}"`;
  return [
    `curl "${origin}${path}" \\`,
    '  -H "Content-Type: application/json" \\',
    `  -d '${(body ?? "").replaceAll("'", "'\\''")}'`,
  ].join("\n");
}

/** The request in TypeScript. */
export function toTypeScript({ method, path, body }: ApiExample, origin: string): string {
  if (method === "GET") {
    return [
      `const response = await fetch("${origin}${path}");`,
      "const answer = await response.json();",
    ].join("\n");
  }
  return [
    `const response = await fetch("${origin}${path}", {`,
    '  method: "POST",',
    '  headers: { "Content-Type": "application/json" },',
    `  body: JSON.stringify(${(body ?? "{}").replaceAll("\n", "\n  ")}),`,
    "});",
    "const answer = await response.json();",
  ].join("\n");
}
