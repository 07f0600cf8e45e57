import "server-only";
import { z } from "zod";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "The address of a PostgreSQL server" }),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Where people reach the site, for links that leave it; this machine's own name otherwise. */
  SITE_URL: optional(z.url({ protocol: /^https?$/ })),
  /** What server/request-log.cjs writes of requests: all, failures only, or nothing. */
  LOG_LEVEL: z.enum(["info", "error", "silent"]).default("info"),
  /** How many proxies in front add to X-Forwarded-For; "true" is one. Without any, anybody could. */
  TRUST_PROXY: z.union([z.coerce.number().int().min(0).max(9), z.stringbool()]).default(0),
  /** A collector that is told of requests by OpenTelemetry, over HTTP: its address without /v1/traces. */
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
  /** Where a weakness of this site is reported, as an address of a page or an e-mail (mailto:). */
  SECURITY_CONTACT: optional(z.url({ protocol: /^(https|mailto)$/ })),
  /** What the desk signs cookies and encrypts second factors with; kept in the database otherwise. */
  DESK_SECRET: optional(z.string().min(32, "At least 32 characters")),
  /** For how long the catalogue counts as unchanged before the database is asked again. */
  CATALOGUE_SECONDS: z.coerce.number().min(0).max(60).default(1),
  /** Turns watches on. All their keys derive from it: whoever changes it ends every watch. */
  WATCHES_SECRET: optional(z.string().min(32, { error: "At least 32 characters" })),
  /** The mail server watches are sent through, as smtp://user:password@host:587; no e-mail without one. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: "The address of a mail server" })),
  /** Whom such mail is from. */
  MAIL_FROM: z.preprocess(blankIsUnset, z.string().default("Banjia <banjia@localhost>")),
  /** Hosts of your own network, as host:port,…, that webhooks may reach although they are not public. */
  OUTBOUND_HOSTS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** Off where one address stands for many people, or for a test. */
  RATE_LIMITS: z.stringbool().default(true),
});

export type Env = z.output<typeof envSchema>;

let parsed: Env | undefined;

/**
 * The settings. A wrong one throws, and the message says all that is wrong.
 *
 * Read when first asked for, not on import: a build needs no database.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** The settings in `values`, or an error that lists everything wrong with them. */
export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const result = envSchema.safeParse(values);
  if (result.success) return result.data;
  throw new Error(`The settings are not right:\n${z.prettifyError(result.error)}`);
}
