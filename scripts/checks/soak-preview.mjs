// A flood of preview images, none of them kept, and what a page's readers feel of it: `npm run soak:preview [-- SECONDS]`.
// Needs a build. Ends with 1 when an image is no image or the page's p99 passes the limit.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { ROOT } from "../setup.mjs";

helpWhenAsked(import.meta.url);

const SECONDS = Number(process.argv[2] ?? 20);
const FLOOD = 10;
const READERS = 2;
const LIMIT_MS = 300;
const PAGE = "/en/method";

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, [join(ROOT, "scripts/e2e-server.mjs"), String(port)], {
  stdio: ["ignore", "ignore", "inherit"],
});
while (!(await fetch(`${origin}/readyz`).catch(() => null))?.ok) await pause(200);

/** @typedef {{ ms: number, status: number, type: string, bytes: number }} Answer */

/** Asks in turn for what `next` names until the time is over; what each answer took and was. @param {number} clients @param {number} seconds @param {() => string} next */
async function asked(clients, seconds, next) {
  const until = performance.now() + seconds * 1000;
  /** @type {Answer[]} */
  const answers = [];
  const client = async () => {
    while (performance.now() < until) {
      const at = performance.now();
      const response = await fetch(origin + next());
      const bytes = (await response.arrayBuffer()).byteLength;
      const type = response.headers.get("content-type") ?? "";
      answers.push({ ms: performance.now() - at, status: response.status, type, bytes });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answers;
}

/** @param {Answer[]} answers @param {number} part */
const quantile = (answers, part) => {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
};
const told = (/** @type {Answer[]} */ answers) =>
  `${answers.length} answers, p50 ${quantile(answers, 0.5).toFixed(0)} ms, p99 ${quantile(answers, 0.99).toFixed(0)} ms`;

const problems = [];
try {
  const { offers } = await (await fetch(`${origin}/api/v1/offers`)).json();
  const { vendors } = await (await fetch(`${origin}/api/v1/vendors`)).json();
  // More cards than are kept, each asked for again only when all the others were.
  const paths = ["en", "zh"].flatMap((lang) => [
    ...offers.map(
      (/** @type {{ slug: string }} */ { slug }) => `/${lang}/offers/${slug}/opengraph-image`,
    ),
    ...vendors.map(
      (/** @type {{ slug: string }} */ { slug }) => `/${lang}/vendors/${slug}/opengraph-image`,
    ),
  ]);
  let turn = 0;
  const image = () => paths[turn++ % paths.length] ?? PAGE;
  await asked(1, 2, () => PAGE);
  const alone = await asked(READERS, SECONDS / 2, () => PAGE);
  console.log(`${PAGE} alone: ${told(alone)}`);
  const [images, pages] = await Promise.all([
    asked(FLOOD, SECONDS, image),
    asked(READERS, SECONDS, () => PAGE),
  ]);
  const plain = images.filter(
    ({ bytes }) => bytes === Math.min(...images.map((one) => one.bytes)),
  ).length;
  console.log(
    `${FLOOD} clients asking for ${paths.length} images: ${told(images)}, ${(images.length / SECONDS).toFixed(1)} a second, ${plain} of the smallest size`,
  );
  console.log(`${PAGE} meanwhile: ${told(pages)}`);
  for (const { status, type } of images)
    if (status !== 200 || type !== "image/png")
      problems.push(`an image answered ${status} ${type}`);
  for (const { status } of pages) if (status !== 200) problems.push(`the page answered ${status}`);
  if (quantile(pages, 0.99) > LIMIT_MS) problems.push(`the page's p99 is over ${LIMIT_MS} ms`);
} finally {
  server.kill("SIGTERM");
  await new Promise((done) => server.once("exit", done));
}
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
