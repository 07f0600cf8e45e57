// A few shots, each of another page, width, look and language, held against what they looked like before.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { ROOT } from "../setup.mjs";

const KEPT = join(ROOT, "test/shots");
const CHOSEN = [
  "home-390-light-zh",
  "home-1440-dark-en",
  "offer-390-dark-zh",
  "offers-820-light-en",
  "estimate-820-dark-zh",
  "ui-1440-light-en",
];
/** Only the first screen is kept: it is what a change of look shows on, and small. */
const HEIGHT = 900;
/** Of the pixels, that may differ: text is smoothed differently by another build of the browser. */
const TOLERATED = 0.01;

/** @param {Buffer} bytes */
function topOf(bytes) {
  const whole = PNG.sync.read(bytes);
  const top = new PNG({ width: whole.width, height: Math.min(HEIGHT, whole.height) });
  PNG.bitblt(whole, top, 0, 0, top.width, top.height, 0, 0);
  return top;
}

/** Why a shot is not what it was; null when it is. @param {string} folder @param {string} name @param {PNG} shot */
async function differs(folder, name, shot) {
  const kept = await readFile(join(KEPT, `${name}.png`)).then(
    (bytes) => PNG.sync.read(bytes),
    () => null,
  );
  if (kept === null) return "has no reference";
  if (kept.width !== shot.width || kept.height !== shot.height) return "has another size";
  const difference = new PNG({ width: shot.width, height: shot.height });
  const pixels = pixelmatch(kept.data, shot.data, difference.data, shot.width, shot.height);
  const share = pixels / (shot.width * shot.height);
  if (share <= TOLERATED) return null;
  await writeFile(join(folder, `${name}.diff.png`), PNG.sync.write(difference));
  return `differs in ${(share * 100).toFixed(1)} % of its pixels: reports/shots/${name}.diff.png`;
}

/** How many of the chosen shots look otherwise than the ones kept; `update` keeps these instead. @param {string} folder @param {Set<string>} files @param {boolean} update */
export async function compareShots(folder, files, update) {
  await mkdir(KEPT, { recursive: true });
  let changed = 0;
  for (const name of CHOSEN.filter((one) => files.has(`${one}.png`))) {
    const shot = topOf(await readFile(join(folder, `${name}.png`)));
    if (update) {
      await writeFile(join(KEPT, `${name}.png`), PNG.sync.write(shot, { deflateLevel: 9 }));
      continue;
    }
    const why = await differs(folder, name, shot);
    if (why === null) continue;
    changed++;
    process.stdout.write(`${name} ${why}\n`);
  }
  return changed;
}
