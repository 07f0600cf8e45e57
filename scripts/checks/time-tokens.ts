// npm run time:tokens [-- SAMPLES]: whether the time an answer takes tells how near a guess was.
// Welch's t over interleaved samples of two kinds, the slowest twentieth of both left out: what
// pauses the process says nothing of either. Below 4.5 they cannot be told apart.
import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { helpWhenAsked } from "@/scripts/help.mjs";
import { databaseUrl, setup } from "@/test/template-database";

helpWhenAsked(import.meta.url);

const SAMPLES = Number(process.argv[2] ?? 10_000);
const WARM_UP = 500;
const LIMIT = 4.5;

const stop = await setup();
process.env.DATABASE_URL = databaseUrl(process.env.TEST_DATABASE_URL ?? "", "template_app");
const { db } = await import("@/lib/data/db");
const { deleteShare, findShare } = await import("@/lib/data/shares");
const { hashToken, mintToken } = await import("@/lib/server/secret-token");

const sha256 = (text: string) => createHash("sha256").update(text).digest();
const [id, manage] = [mintToken(), mintToken()];
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query(
  `insert into shares (id, id_hash, manage_hash, snapshot, snapshot_version, snapshot_sha256, revoked_at)
   values ($1, $2, $3, '{}', 2, $4, now())`,
  [randomUUID(), sha256(id), sha256(manage), sha256("{}")],
);
await client.end();

const other = (letter: string | undefined) => (letter === "A" ? "B" : "A");
const firstWrong = other(manage[0]) + manage.slice(1);
const lastWrong = manage.slice(0, -1) + other(manage.at(-1));
const lookUp = (token: string) => findShare(hashToken(token));
const tryDeleting = (link: string, token: string) => deleteShare(hashToken(link), hashToken(token));

/** Made before the clock starts: minting takes its own time. */
type Guess = () => readonly [string, string];
type Act = (guess: readonly [string, string]) => Promise<unknown>;

const nearId = id.slice(0, -1) + other(id.at(-1));
const byToken: Act = ([link, token]) => tryDeleting(link, token);
const byId: Act = ([link]) => lookUp(link);
const PAIRS: readonly (readonly [string, Act, Guess, Guess])[] = [
  [
    "manage token: wrong in its first against its last character",
    byToken,
    () => [id, firstWrong],
    () => [id, lastWrong],
  ],
  [
    "manage token: of a share there is against one there is not",
    byToken,
    () => [id, lastWrong],
    () => [mintToken(), lastWrong],
  ],
  ["id: revoked against unknown", byId, () => [id, ""], () => [mintToken(), ""]],
  [
    "id: all but its last character right against unknown",
    byId,
    () => [nearId, ""],
    () => [mintToken(), ""],
  ],
];

async function timed(act: Act, guess: Guess): Promise<number> {
  const made = guess();
  const at = process.hrtime.bigint();
  await act(made);
  return Number(process.hrtime.bigint() - at);
}

/** Samples of both kinds, each pair in a random order. */
async function sampled(act: Act, a: Guess, b: Guess) {
  const times: [number[], number[]] = [[], []];
  for (let i = -WARM_UP; i < SAMPLES; i++) {
    const isAFirst = Math.random() < 0.5;
    const first = await timed(act, isAFirst ? a : b);
    const second = await timed(act, isAFirst ? b : a);
    if (i < 0) continue;
    times[0].push(isAFirst ? first : second);
    times[1].push(isAFirst ? second : first);
  }
  const slowest = [...times[0], ...times[1]].sort((x, y) => x - y)[Math.floor(SAMPLES * 1.9)] ?? 0;
  return times.map((kind) => kind.filter((time) => time < slowest));
}

function moments(times: readonly number[]) {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (times.length - 1);
  return { mean, error: variance / times.length };
}

let isTold = false;
for (const [what, act, a, b] of PAIRS) {
  const [one, two] = (await sampled(act, a, b)).map(moments);
  if (one === undefined || two === undefined) throw new Error("no samples");
  const t = (one.mean - two.mean) / Math.sqrt(one.error + two.error);
  isTold ||= Math.abs(t) >= LIMIT;
  const means = `${(one.mean / 1000).toFixed(1)} and ${(two.mean / 1000).toFixed(1)} us`;
  console.log(`${what}: ${means}, ratio ${(one.mean / two.mean).toFixed(3)}, t = ${t.toFixed(2)}`);
}
await db().$disconnect();
await stop();
process.exitCode = isTold ? 1 : 0;
