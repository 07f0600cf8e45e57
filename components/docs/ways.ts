/** The ways in and out that have a page of their own under /docs, beside the API. */
export const WAYS = ["cli", "import", "assistants", "pipelines", "watches", "embed"] as const;
export type Way = (typeof WAYS)[number];

/** Something to paste. `name` is its place in the messages: `docs.ways.<way>.<name>`. */
export interface Example {
  readonly name: string;
  readonly language: "sh" | "json" | "yaml" | "html";
  readonly code: string;
  /** What of the site it would show, as a path under /embed. */
  readonly preview?: { readonly path: string; readonly height: number };
}

/** Stands for the reader's own Banjia site. */
export const EXAMPLE_SITE = "https://banjia.example";

const frame = (path: string, height: number, name: string): Example => ({
  name,
  language: "html",
  code: `<iframe src="${EXAMPLE_SITE}/embed/${path}" width="420" height="${height}" loading="lazy" title="Banjia" style="border:0"></iframe>`,
  preview: { path, height },
});

/** Tests run every one of them. */
export const EXAMPLES: Readonly<Record<Way, readonly Example[]>> = {
  cli: [
    { name: "estimate", language: "sh", code: "npx banjia estimate usage.csv" },
    {
      name: "formats",
      language: "sh",
      code: "npx banjia estimate usage.csv --json --out estimate.json\nnpx banjia estimate usage.csv --xlsx --out ranking.xlsx",
    },
    {
      name: "ends",
      language: "sh",
      code: "npx banjia deadlines usage.csv\nnpx banjia estimate usage.csv --fail-on saving-over=20% --fail-on model-ends-in=30d",
    },
    {
      name: "offers",
      language: "sh",
      code: "npx banjia offers --as-of 2024-07-09 --status claimable",
    },
    {
      name: "site",
      language: "sh",
      code: `npx banjia catalogue refresh --site ${EXAMPLE_SITE}\nnpx banjia share usage.csv --site ${EXAMPLE_SITE}`,
    },
  ],
  import: [{ name: "fetch", language: "sh", code: "npx banjia import openai --days 90" }],
  assistants: [
    {
      name: "local",
      language: "json",
      code: JSON.stringify(
        { mcpServers: { banjia: { command: "npx", args: ["-y", "banjia", "mcp"] } } },
        null,
        2,
      ),
    },
    {
      name: "remote",
      language: "json",
      code: JSON.stringify(
        { mcpServers: { banjia: { type: "http", url: `${EXAMPLE_SITE}/mcp` } } },
        null,
        2,
      ),
    },
  ],
  pipelines: [
    {
      name: "action",
      language: "yaml",
      code: [
        "on: [pull_request]",
        "jobs:",
        "  models:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - uses: actions/checkout@v4",
        "      - uses: OWNER/banjia@v1",
        "        with:",
        "          fail-on: model-ends-in=30d",
      ].join("\n"),
    },
    {
      name: "comment",
      language: "yaml",
      code: [
        "permissions: { contents: read, pull-requests: write }",
        "jobs:",
        "  models:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - uses: actions/checkout@v4",
        "      - uses: OWNER/banjia@v1",
        "        with:",
        '          comment: "true"',
        `          token: \${{ github.token }}`,
      ].join("\n"),
    },
  ],
  watches: [
    {
      name: "ask",
      language: "sh",
      code: [
        `curl "${EXAMPLE_SITE}/api/v1/watches" \\`,
        '  -H "Content-Type: application/json" \\',
        `  -d '{"subject":{"kind":"model","id":"gpt-4o"},"channel":"webhook","address":"https://hooks.example.com/banjia"}'`,
      ].join("\n"),
    },
    {
      name: "message",
      language: "json",
      code: JSON.stringify(
        {
          type: "watch.news",
          timestamp: "2026-12-24T01:10:04.000Z",
          data: {
            subject: { kind: "model", id: "gpt-4o" },
            items: [{ id: "last-day/gpt-4o/2027-01-23/30", day: "2026-12-24", text: "…" }],
            link: `${EXAMPLE_SITE}/en/watch#TOKEN`,
            stop: `${EXAMPLE_SITE}/api/v1/watches/TOKEN/stop`,
          },
        },
        null,
        2,
      ),
    },
    {
      name: "stop",
      language: "sh",
      code: `curl -X POST "${EXAMPLE_SITE}/api/v1/watches/TOKEN/stop"`,
    },
  ],
  embed: [
    frame("offers?vendor=zhipu", 320, "list"),
    frame("offer/zhipu-2024-moving", 200, "offer"),
    frame("vendor/deepseek", 360, "vendor"),
    frame("deadline/gpt-5", 200, "deadline"),
    {
      name: "share",
      language: "html",
      code: `<iframe src="${EXAMPLE_SITE}/embed/share/ID" width="420" height="320" loading="lazy" title="Banjia" style="border:0"></iframe>`,
    },
    {
      name: "feed",
      language: "sh",
      code: `curl "${EXAMPLE_SITE}/api/v1/shares/ID/feed"`,
    },
    {
      name: "oembed",
      language: "sh",
      code: `curl "${EXAMPLE_SITE}/oembed?url=${EXAMPLE_SITE}/en/offers/zhipu-2024-moving"`,
    },
  ],
};
