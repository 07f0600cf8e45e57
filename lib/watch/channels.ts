import "server-only";
import { createHmac } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import type { KeptMessage, KeptWatch } from "@/lib/data/watches";
import type { WatchChannel } from "@/lib/domain/watch/watch";
import { env } from "@/lib/server/env";
import { postJson } from "@/lib/server/outbound";
import type { Written } from "./message";
import { signingKey, watchesAreOn } from "./watch-secret";

/** A message on its way: what is said, to where, and by which watch. */
export interface Outgoing {
  readonly message: KeptMessage;
  readonly watch: KeptWatch;
  readonly to: string;
  readonly written: Written;
}

/** The channels this site has: none without a secret, e-mail only with a mail server. */
export function openChannels(): WatchChannel[] {
  if (!watchesAreOn()) return [];
  const mail: WatchChannel[] = env().SMTP_URL === undefined ? [] : ["email"];
  return ["feed", ...mail, "webhook", "feishu", "dingtalk", "wecom"];
}

/** Sends a message. Rejects when it did not arrive: then it is tried again later. */
export async function send(outgoing: Outgoing): Promise<void> {
  switch (outgoing.watch.channel) {
    case "feed":
      return; // its reader asks for it
    case "email":
      return sendMail(outgoing);
    case "webhook":
      return sendWebhook(outgoing);
    case "feishu":
      return tellRobot(outgoing, (text) => ({ msg_type: "text", content: { text } }));
    case "dingtalk":
    case "wecom":
      return tellRobot(outgoing, (content) => ({ msgtype: "text", text: { content } }));
  }
}

let transport: Transporter | undefined;

async function sendMail({ message, to, written }: Outgoing): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) throw new Error("SMTP_URL is not set");
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
  });
  await transport.sendMail({
    from: MAIL_FROM,
    to: { name: "", address: to },
    subject: written.subject,
    text: written.lines.join("\n\n"),
    textEncoding: "base64", // else it hangs on the letters of a link, which may then be broken in two
    // The same for every attempt: a mail that arrives twice is one in the reader's box.
    messageId: `<${message.id}@banjia>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "List-Unsubscribe": `<${written.stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  });
}

/**
 * As Standard Webhooks sign: HMAC-SHA256 over id, time and body. The id is the same for every attempt,
 * so a receiver that remembers ids and refuses old times cannot be replayed to.
 */
export function webhookHeaders(key: string, id: string, seconds: number, body: string) {
  const secret = Buffer.from(key.replace(/^whsec_/, ""), "base64");
  const mac = createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${mac}`,
  };
}

async function sendWebhook({ message, watch, to, written }: Outgoing): Promise<void> {
  const { news } = message;
  const body = JSON.stringify({
    type: news.kind === "confirm" ? "watch.confirm" : "watch.news",
    timestamp: message.createdAt.toISOString(),
    data: {
      subject: { kind: watch.kind, id: watch.shareSealed === null ? watch.subject : null },
      ...(news.kind === "news" && { items: news.items }),
      link: written.link,
      stop: written.stop,
    },
  });
  const seconds = Math.floor(Date.now() / 1_000);
  const headers = webhookHeaders(signingKey(watch.id), message.id, seconds, body);
  const { status } = await postJson(to, body, headers);
  if (status < 200 || status > 299) throw new Error(`The webhook answered ${status}.`);
}

async function tellRobot({ to, written }: Outgoing, bodyOf: (text: string) => object) {
  const text = [written.subject, ...written.lines].join("\n");
  const answer = await postJson(to, JSON.stringify(bodyOf(text)));
  if (!robotTookIt(answer)) throw new Error(`The robot answered ${answer.status}.`);
}

/** Robots answer 200 whether they took a message or not; a code other than 0 says they did not. */
export function robotTookIt({ status, text }: { status: number; text: string }): boolean {
  if (status !== 200) return false;
  try {
    const { code, errcode } = JSON.parse(text) as { code?: unknown; errcode?: unknown };
    return (code ?? errcode ?? 0) === 0;
  } catch {
    return false;
  }
}
