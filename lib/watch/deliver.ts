import "server-only";
import { messageArrived, takeMessage } from "@/lib/data/watches";
import { today } from "@/lib/server/clock";
import { OutboundRefused } from "@/lib/server/outbound";
import { send } from "./channels";
import { writeMessage } from "./message";
import { localeOf, showSubject, subjectOf } from "./subject";
import { unseal } from "./watch-secret";

/**
 * Sends a message that has not arrived yet. Rejects when it does not arrive now: whoever asked tries
 * again later. A watch that was stopped meanwhile tells nothing; an address that may not be reached is
 * given up.
 */
export async function deliverMessage(id: string): Promise<void> {
  const taken = await takeMessage(id);
  if (taken === null) return;
  const { message, watch } = taken;
  const to = watch.addressSealed === null ? null : unseal(watch.addressSealed);
  const subject = subjectOf(watch);
  if (to !== null && subject !== null) {
    const shown = await showSubject(subject, localeOf(watch), today());
    const written = await writeMessage(message, watch, shown);
    try {
      await send({ message, watch, to, written });
    } catch (error) {
      if (!(error instanceof OutboundRefused)) throw error;
      process.emitWarning(`A watch's message was given up: its address ${error.message}.`);
      return;
    }
  }
  await messageArrived(id);
}
