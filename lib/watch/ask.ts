import "server-only";
import { randomUUID } from "node:crypto";
import { countWatchesOf, createWatch } from "@/lib/data/watches";
import { seenOf } from "@/lib/domain/watch/news";
import type { WatchRequest } from "@/lib/schemas/watch";
import { today } from "@/lib/server/clock";
import { OutboundRefused, outboundPlace } from "@/lib/server/outbound";
import { hashToken } from "@/lib/server/secret-token";
import { deliverSoon } from "./jobs";
import { showSubject } from "./subject";
import { addressHash, seal, signingKey, watchToken } from "./watch-secret";

/** So that nobody can have somebody else asked again and again. */
const MOST_ASKED_A_DAY = 3;
const MOST_OF_AN_ADDRESS = 100;

/** What came of asking for a watch. */
export type Asked =
  | { readonly outcome: "on"; readonly token: string }
  | { readonly outcome: "unconfirmed"; readonly signingKey: string | null }
  | { readonly outcome: "no-subject" | "too-many" | "address" | "busy" };

/**
 * Stores a watch and, where it is sent, the message that asks whether it is wanted. What can be seen
 * at this moment is never told.
 */
export async function askForWatch(request: WatchRequest): Promise<Asked> {
  const { subject, channel, lang } = request;
  const shown = await showSubject(subject, lang, today());
  if (shown === null) return { outcome: "no-subject" };
  const address = channel === "feed" ? null : request.address;
  const hash = address === null ? null : addressHash(address);
  if (hash !== null && (await isTooMany(hash))) return { outcome: "too-many" };
  if (channel === "webhook" && !(await canBeReached(request.address)))
    return { outcome: "address" };
  const watched = await shown.watched();
  if (watched === "busy") return { outcome: "busy" };
  const id = randomUUID();
  const token = watchToken(id);
  const messageId = address === null ? null : randomUUID();
  const isShare = subject.kind === "share";
  const watch = {
    ...{ id, channel, tokenHash: hashToken(token), kind: subject.kind },
    subject: isShare ? "" : subject.id,
    shareSealed: isShare ? seal(subject.id) : null,
    addressSealed: address === null ? null : seal(address),
    ...{ addressHash: hash, locale: lang, seen: seenOf(watched) },
  };
  await createWatch(watch, messageId);
  if (messageId === null) return { outcome: "on", token };
  await deliverSoon(messageId);
  return { outcome: "unconfirmed", signingKey: channel === "webhook" ? signingKey(id) : null };
}

async function isTooMany(hash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { all, asked } = await countWatchesOf(hash);
  return asked >= MOST_ASKED_A_DAY || all >= MOST_OF_AN_ADDRESS;
}

async function canBeReached(address: string): Promise<boolean> {
  try {
    await outboundPlace(address);
    return true;
  } catch (error) {
    if (error instanceof OutboundRefused) return false;
    throw error;
  }
}
