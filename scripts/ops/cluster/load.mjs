// People who use the site while it is broken: they share, take links back, look whether those are dead, and read.
import { randomUUID } from "node:crypto";

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
const HEADERS = { "Content-Type": "application/json" };
const BODY = JSON.stringify({
  asOf: "2024-07-09",
  usage: [
    {
      day: "2024-06-01",
      model: "gpt-4o",
      batch: false,
      tier: "default",
      requests: "1",
      meters: { output: "5000000" },
    },
  ],
});
const AGAIN_MS = 100;
const WAIT_MS = 15_000;
/** A link that was taken back is dead this long after it was acknowledged. */
const DEAD_AFTER_MS = 1_000;
const PAGES = ["/en/offers", "/zh/offers", "/api/v1/offers", "/en/offers/zhipu-2024-moving"];

/** @typedef {{ id: string, manageToken: string, revokedAt?: number, isInDoubt?: boolean }} Share */

/** Status and time of an answer; 0 when there was none. @param {string} url @param {RequestInit} [init] */
async function ask(url, init = {}) {
  const startedAt = performance.now();
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(WAIT_MS) }).catch(
    () => null,
  );
  const text = (await response?.text().catch(() => null)) ?? null;
  return { startedAt, status: text === null ? 0 : (response?.status ?? 0), text: text ?? "" };
}

/** @param {string} front */
export function startLoad(front) {
  /** @type {Share[]} */
  const shares = [];
  /** When each write was acknowledged. @type {number[]} */
  const writes = [];
  /** @type {Map<string, number>} */
  const answers = new Map();
  /** @type {string[]} */
  const served = [];
  let isOver = false;
  const count = (/** @type {string} */ what) => answers.set(what, (answers.get(what) ?? 0) + 1);

  async function share() {
    while (!isOver) {
      const headers = { ...HEADERS, "Idempotency-Key": randomUUID() };
      for (let isDone = false; !isDone && !isOver; ) {
        const { status, text } = await ask(`${front}/api/v1/shares`, {
          method: "POST",
          headers,
          body: BODY,
        });
        count(`share ${status}`);
        isDone = status === 201 || status === 200;
        if (!isDone) await pause(AGAIN_MS);
        else if (text.includes("manageToken")) {
          shares.push(JSON.parse(text));
          writes.push(performance.now());
        }
      }
    }
  }
  async function revoke() {
    for (let at = 0; !isOver; ) {
      const one = shares[at];
      if (one === undefined) {
        await pause(AGAIN_MS);
        continue;
      }
      const headers = { ...HEADERS, Authorization: `Bearer ${one.manageToken}` };
      one.isInDoubt = true;
      const init = { method: "PATCH", headers, body: JSON.stringify({ revoked: true }) };
      const { status } = await ask(`${front}/api/v1/shares/${one.id}`, init);
      count(`revoke ${status}`);
      if (status !== 200) await pause(AGAIN_MS);
      else {
        one.revokedAt = performance.now();
        at += 5;
      }
    }
  }
  async function lookAtRevoked() {
    while (!isOver) {
      const dead = shares.filter(({ revokedAt }) => revokedAt !== undefined);
      const one = dead[Math.floor(Math.random() * dead.length)];
      if (one === undefined) {
        await pause(AGAIN_MS);
        continue;
      }
      const { startedAt, status } = await ask(`${front}/api/v1/shares/${one.id}`);
      count(`revoked ${status}`);
      if (status === 200 && startedAt > (one.revokedAt ?? 0) + DEAD_AFTER_MS) served.push(one.id);
      await pause(20);
    }
  }
  async function read() {
    for (let at = 0; !isOver; at++) {
      const { status } = await ask(front + PAGES[at % PAGES.length]);
      count(`read ${status}`);
      await pause(20);
    }
  }
  const all = [share(), share(), share(), share(), revoke(), lookAtRevoked(), read()];
  return {
    ...{ shares, writes, answers, served },
    async stop() {
      isOver = true;
      await Promise.all(all);
    },
  };
}

/** Acknowledged shares that are not as they should be, asked one by one. @param {string} origin @param {readonly Share[]} shares */
export async function wrongShares(origin, shares) {
  const wrong = [];
  for (const { id, revokedAt, isInDoubt } of shares) {
    const { status } = await ask(`${origin}/api/v1/shares/${id}`);
    const isRight =
      revokedAt !== undefined ? status === 404 : status === 200 || (isInDoubt && status === 404);
    if (!isRight) wrong.push(`${id} ${status}`);
  }
  return wrong;
}

/** The longest time without an acknowledged write after a moment, in seconds. @param {readonly number[]} writes @param {number} since */
export function longestGap(writes, since) {
  const after = [since, ...writes.filter((at) => at > since)];
  return Math.max(...after.slice(1).map((at, n) => (at - (after[n] ?? at)) / 1_000), 0);
}
