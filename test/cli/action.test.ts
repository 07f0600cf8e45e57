import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { main } from "@/cli/main";
import { isCode } from "@/cli/scan-code";
import { fakeIo } from "./fake-io";

const SUMMARY = "/runner/summary.md";
const event = (name: string) => readFileSync(`test/action/${name}.json`, "utf8");

const CODE: Record<string, string> = {
  "src/chat.ts": 'const a = "gpt-5";\nconst b = "gpt-4o-mini";\nawait ask("gpt-5");\n',
  "src/notes.md": "o3 is a word here, `o3` is a model; gpt-4o-2024-08-06.\n",
  "node_modules/openai/index.js": '"gpt-4"',
  "package-lock.json": '"gpt-4"',
};

function runner(
  eventName: string,
  inputs: Record<string, string>,
  own: Parameters<typeof fakeIo>[0] = {},
) {
  const io = fakeIo({
    listFiles: async () => Object.keys(CODE),
    openFile: async (path) => new Blob([CODE[path.replace("/repository/app/", "")] ?? ""]),
    env: {
      GITHUB_EVENT_PATH: "/runner/event.json",
      GITHUB_STEP_SUMMARY: SUMMARY,
      GITHUB_WORKSPACE: "/repository/app",
      GITHUB_API_URL: "https://api.github.test",
      GITHUB_REPOSITORY: "acme/app",
      ...inputs,
    },
    ...own,
  });
  io.files.set("/runner/event.json", event(eventName));
  return io;
}

test("code is searched for OpenAI's models, and the summary says what ends, replaces and costs", async () => {
  const io = runner("push", {});
  expect(await main(["action"], io)).toBe(0);
  const summary = io.files.get(SUMMARY)?.toString() ?? "";
  const row = (name: string) => summary.split("\n").find((line) => line.startsWith(`| ${name} |`));
  expect(row("gpt-5")).toContain("src/chat.ts:1, src/chat.ts:3");
  expect(row("gpt-5")).toContain("2026-12-10, in 10 days | gpt-6.1-sol |");
  expect(row("gpt-5")).toMatch(/\$1\.25 \/ \$10 \| \S+ \S+: .+;.+;/);
  expect(row("gpt-4o-mini")).toContain("src/chat.ts:2");
  expect(row("gpt-4o-2024-08-06")).toBeDefined();
  expect(row("o3")).toContain("src/notes.md:1 |");
  expect(row("gpt-4")).toBeUndefined();
  expect(isCode(".github/workflows/ci.yml")).toBe(false);
});

test("a usage file is estimated, and a model that ends soon fails the job when asked", async () => {
  const files = { openFile: fakeIo().openFile };
  const inputs = {
    GITHUB_WORKSPACE: ".",
    INPUT_USAGE: "test/exports/completions-2026.csv\n",
    INPUT_FAIL_ON: "model-ends-in=30d",
  };
  const io = runner("push", inputs, files);
  expect(await main(["action", "--lang", "zh"], io)).toBe(3);
  const summary = io.files.get(SUMMARY)?.toString() ?? "";
  expect(summary).toContain("还有 10 天");
  expect(summary.match(/\n\| .*¥/g)?.length).toBeGreaterThanOrEqual(5);
});

test("it writes nothing on GitHub unless asked, and then one comment that later runs rewrite", async () => {
  const calls: { method: string; url: string; body: string }[] = [];
  let comments: object[] = [{ id: 1, body: "Looks good" }];
  const fetch = async (url: unknown, init?: RequestInit) => {
    const method = init?.method ?? "GET";
    if (method !== "GET") calls.push({ method, url: String(url), body: String(init?.body) });
    return Response.json(method === "GET" ? comments : { id: 2 });
  };
  await main(["action"], runner("pull-request", { INPUT_TOKEN: "t" }, { fetch }));
  await main(["action"], runner("push", { INPUT_COMMENT: "true", INPUT_TOKEN: "t" }, { fetch }));
  expect(calls).toEqual([]);
  const asked = { INPUT_COMMENT: "true", INPUT_TOKEN: "t" };
  expect(await main(["action"], runner("pull-request", asked, { fetch }))).toBe(0);
  comments = [{ id: 2, body: JSON.parse(calls[0]?.body ?? "{}").body }];
  await main(["action"], runner("pull-request", asked, { fetch }));
  const base = "https://api.github.test/repos/acme/app/issues";
  expect(calls.map(({ method, url }) => [method, url])).toEqual([
    ["POST", `${base}/7/comments`],
    ["PATCH", `${base}/comments/2`],
  ]);
  expect(await main(["action"], runner("pull-request", { INPUT_COMMENT: "true" }, { fetch }))).toBe(
    2,
  );
});

test("action.yml passes on what the entry reads, and asks for nothing by default", () => {
  const action = parse(readFileSync("action.yml", "utf8"));
  const [step] = action.runs.steps;
  const { version } = JSON.parse(readFileSync("cli/package.json", "utf8"));
  expect(action.inputs.comment.default).toBe("false");
  expect(action.inputs.version.default).toBe(version);
  expect(Object.keys(step.env)).toEqual(
    expect.arrayContaining([
      "INPUT_USAGE",
      "INPUT_AS_OF",
      "INPUT_FAIL_ON",
      "INPUT_COMMENT",
      "INPUT_TOKEN",
    ]),
  );
  expect(step.run).not.toContain("${{"); // an input in a script could be one
});
