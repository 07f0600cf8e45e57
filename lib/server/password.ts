import "server-only";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { fewAtATime } from "./few-at-a-time";

const COST = { N: 2 ** 17, r: 8, p: 1 };
/** scrypt takes 128 · N · r bytes: 128 MiB. */
const MAX_MEMORY = 192 * 1024 * 1024;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** Each holds 128 MiB for as long as it computes. */
const oneAtATime = fewAtATime({ running: 1, waiting: 8, patienceMs: 10_000 });

async function keyOf(password: string, salt: Buffer): Promise<Buffer> {
  const made = await oneAtATime(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        const text = password.normalize("NFKC");
        scrypt(text, salt, KEY_BYTES, { ...COST, maxmem: MAX_MEMORY }, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
  if (made === null) throw new PasswordsBusy();
  return made;
}

/** Too many passwords are being checked: nothing was decided. */
export class PasswordsBusy extends Error {}

/** What is stored of a password: scrypt with N = 2^17, r = 8, p = 1, and a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(password, salt);
  return `scrypt:17:8:1:${salt.toString("base64url")}:${key.toString("base64url")}`;
}

/** Whether a password is the one that was stored. False for what {@link hashPassword} did not write. */
export async function verifyPassword(stored: {
  readonly hash: string;
  readonly password: string;
}): Promise<boolean> {
  const [, salt, key] = /^scrypt:17:8:1:([\w-]+):([\w-]+)$/.exec(stored.hash) ?? [];
  const expected = Buffer.from(key ?? "", "base64url");
  const found = await keyOf(stored.password, Buffer.from(salt ?? "", "base64url"));
  return expected.length === found.length && timingSafeEqual(expected, found);
}
