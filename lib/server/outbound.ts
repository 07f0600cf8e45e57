import "server-only";
import { lookup } from "node:dns/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "./env";

// The only way out of the server to an address that somebody gave. A name is resolved once, every
// address it has must be a public one, and the connection goes to an address that was looked at: a name
// that answers otherwise the next time gains nothing. Redirects are not followed.

const TIMEOUT_MS = 10_000;
/** As much of an answer is read as a robot needs to say that it took the message. */
const MAX_ANSWER_BYTES = 8_192;
/** The largest list of prices is a tenth of it. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/** Why nothing was sent. */
export class OutboundRefused extends Error {
  override readonly name = "OutboundRefused";
}

export interface OutboundAnswer {
  readonly status: number;
  readonly text: string;
}

interface Place {
  readonly url: URL;
  readonly address: string;
}

/** Whether everybody on the internet can be meant by an address; private, local and translated ones are not. */
export function isPublicAddress(address: string): boolean {
  const ip = ipaddr.parse(address);
  if (ip.kind() === "ipv6" && "isIPv4MappedAddress" in ip && ip.isIPv4MappedAddress())
    return ip.toIPv4Address().range() === "unicast";
  return ip.range() === "unicast";
}

/**
 * The address a request may go to.
 *
 * @throws OutboundRefused when the URL is not https on its usual port, carries a password, or its host
 *   has an address that is not public. Hosts in `OUTBOUND_HOSTS` may be anywhere and need no https.
 */
export async function outboundPlace(
  text: string,
  ownHosts: readonly string[] = env().OUTBOUND_HOSTS,
): Promise<Place> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw new OutboundRefused("not a URL");
  if (url.username !== "" || url.password !== "") throw new OutboundRefused("carries a password");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isOwn = ownHosts.includes(url.host);
  const isWeb = url.protocol === "https:" || (isOwn && url.protocol === "http:");
  if (!isWeb) throw new OutboundRefused("not https");
  if (!isOwn && url.port !== "") throw new OutboundRefused("not the usual port");
  const found = isIP(host) ? [{ address: host }] : await addressesOf(host);
  const [first] = found;
  if (first === undefined) throw new OutboundRefused("its host has no address");
  if (!isOwn && !found.every(({ address }) => isPublicAddress(address)))
    throw new OutboundRefused("its host is not on the internet");
  return { url, address: first.address };
}

async function addressesOf(host: string) {
  try {
    return await lookup(host, { all: true, verbatim: true });
  } catch {
    throw new OutboundRefused("its host is not known");
  }
}

/**
 * Posts JSON to an address somebody gave.
 *
 * @throws OutboundRefused see {@link outboundPlace}; any other error when the host does not answer in 10 s
 */
export async function postJson(
  to: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<OutboundAnswer> {
  const all = { "Content-Type": "application/json", ...headers };
  const sent = await send(
    await outboundPlace(to),
    { method: "POST", headers: all, body },
    MAX_ANSWER_BYTES,
  );
  return { status: sent.status, text: sent.bytes.toString("utf8").slice(0, MAX_ANSWER_BYTES) };
}

/**
 * What an address answers, as text.
 *
 * @param ownHosts instead of `OUTBOUND_HOSTS`
 * @throws OutboundRefused see {@link outboundPlace}, and when the answer is longer than 32 MB; any other
 *   error when the host does not answer in 10 s
 */
export async function getText(from: string, ownHosts?: readonly string[]): Promise<OutboundAnswer> {
  const place = await outboundPlace(from, ownHosts);
  const { status, bytes } = await send(place, { method: "GET", headers: {} }, MAX_TEXT_BYTES);
  if (bytes.length > MAX_TEXT_BYTES) throw new OutboundRefused("its answer is too long");
  return { status, text: bytes.toString("utf8") };
}

interface Sent {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The bytes of the answer, cut off a little after `most`. */
function send({ url, address }: Place, { method, headers, body }: Sent, most: number) {
  const ask = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise<{ readonly status: number; readonly bytes: Buffer }>((resolve, reject) => {
    const request = ask(
      url,
      {
        method,
        headers: { "User-Agent": "Banjia", ...headers },
        // The name was looked up above: whatever it says now, the connection goes there.
        lookup: (_host, options, done) => {
          const family = isIP(address);
          if (options.all) done(null, [{ address, family }]);
          else done(null, address, family);
        },
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        const end = () =>
          resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) });
        response.on("data", (part: Buffer) => {
          parts.push(part);
          size += part.length;
          if (size <= most) return;
          end();
          response.destroy();
        });
        response.on("end", end);
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
