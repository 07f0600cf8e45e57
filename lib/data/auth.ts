import "server-only";
import { randomBytes } from "node:crypto";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { env } from "@/lib/server/env";
import { hashPassword, verifyPassword } from "@/lib/server/password";
import { publicOrigin } from "@/lib/server/public-origin";
import { db } from "./db";

/** No session lives longer; lib/data/editor-session.ts ends one that is not used sooner. */
const SESSION_SECONDS = 12 * 3_600;
const SECOND_FACTOR_SECONDS = 600;
const MOST_AGENT = 200;
const PATH = "/api/admin/auth";

const PASSWORDS = { hash: hashPassword, verify: verifyPassword };

/**
 * better-auth for the desk: e-mail and password, then a code by time. It is reached through
 * {@link askAuth} alone, so that of its many addresses only those of {@link AuthCall} are answered.
 *
 * @param secret signs cookies and encrypts second factors
 */
export function makeAuth(secret: string, passwords = PASSWORDS) {
  return betterAuth({
    appName: "Banjia",
    baseURL: publicOrigin(),
    basePath: PATH,
    secret,
    database: prismaAdapter(clientForAuth(), { provider: "postgresql" }),
    emailAndPassword: { enabled: true, disableSignUp: true, password: passwords },
    user: { modelName: "editor" },
    account: { modelName: "editorAccount" },
    verification: { modelName: "editorVerification" },
    session: {
      modelName: "editorSession",
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    plugins: [
      twoFactor({
        issuer: "Banjia",
        twoFactorCookieMaxAge: SECOND_FACTOR_SECONDS,
        schema: { twoFactor: { modelName: "editorTwoFactor" } },
      }),
    ],
    advanced: {
      // A name that begins so is taken by browsers only over TLS (or from this machine), for this host alone.
      cookiePrefix: "__Host-desk",
      cookies: { session_token: { name: "__Host-sid" } },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: "strict", path: "/" },
    },
    // Counted before it is asked, over all instances: lib/data/sign-in-limit.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** better-auth leaves out by `undefined`, which our client refuses as a likely mistake. */
function clientForAuth() {
  return db().$extends({
    query: { $allOperations: ({ args, query }) => query(withoutUndefined(args)) },
  });
}

function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutUndefined(inner)])) as T;
}

let kept: Promise<ReturnType<typeof makeAuth>> | undefined;

/** The one of this process, made when first asked for. */
export function auth() {
  kept ??= deskSecret().then((secret) => makeAuth(secret));
  kept.catch(() => {
    kept = undefined; // the database may answer next time
  });
  return kept;
}

/** DESK_SECRET, or what the first instance that needed one put into the database. */
async function deskSecret(): Promise<string> {
  const { DESK_SECRET } = env();
  if (DESK_SECRET !== undefined) return DESK_SECRET;
  await db().deskSecret.createMany({
    data: { id: 1, secret: randomBytes(32).toString("base64url") },
    skipDuplicates: true,
  });
  return (await db().deskSecret.findUniqueOrThrow({ where: { id: 1 } })).secret;
}

/** What the desk asks better-auth for. */
export type AuthCall =
  | "/sign-in/email"
  | "/sign-out"
  | "/two-factor/enable"
  | "/two-factor/verify-totp"
  | "/two-factor/verify-backup-code";

/** Of a request's headers, what better-auth may see. */
export function headersForAuth(headers: Headers): Headers {
  const agent = headers.get("user-agent")?.slice(0, MOST_AGENT);
  return new Headers({
    origin: publicOrigin(),
    cookie: headers.get("cookie") ?? "",
    ...(agent && { "user-agent": agent }),
  });
}

/** Asks better-auth with this body and nothing else of what the request says but its cookies. */
export async function askAuth(call: AuthCall, body: object, headers: Headers): Promise<Response> {
  const own = headersForAuth(headers);
  own.set("content-type", "application/json");
  const init = { method: "POST", headers: own, body: JSON.stringify(body) };
  return (await auth()).handler(new Request(`${publicOrigin()}${PATH}${call}`, init));
}
