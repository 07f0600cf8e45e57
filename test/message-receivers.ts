import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A request that a webhook of ours was sent. */
export interface Called {
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly type: string;
    readonly data: {
      readonly link: string;
      readonly stop: string;
      readonly items?: readonly { readonly text: string }[];
    };
  };
}

/** A webhook and a mail server on this machine, and what they were sent. */
export interface Receivers {
  readonly called: Called[];
  readonly mails: string[];
  /** What the webhook answers to the next calls; 200 when there is nothing. */
  readonly answers: number[];
  /** What a site needs to be told to reach them. */
  readonly settings: {
    readonly WATCHES_SECRET: string;
    readonly OUTBOUND_HOSTS: string;
    readonly SMTP_URL: string;
  };
  readonly hookAddress: string;
  stop(): Promise<void>;
}

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

export async function startReceivers(): Promise<Receivers> {
  const called: Called[] = [];
  const mails: string[] = [];
  const answers: number[] = [];
  const hook = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    called.push({ headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString()) });
    response.writeHead(answers.shift() ?? 200).end();
  });
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        mails.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  await new Promise<void>((done) => hook.listen(0, "127.0.0.1", done));
  await new Promise<void>((done) => mail.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${portOf(hook)}`;
  return {
    ...{ called, mails, answers },
    settings: {
      WATCHES_SECRET: "a secret of a test, long enough to be one",
      OUTBOUND_HOSTS: host,
      SMTP_URL: `smtp://127.0.0.1:${portOf(mail.server)}`,
    },
    hookAddress: `http://${host}/hook`,
    async stop() {
      await new Promise((done) => hook.close(done));
      await new Promise<void>((done) => mail.close(done));
    },
  };
}

/** A mail with its headers unfolded and its base64 text read. */
export function decoded(mail: string): string {
  const [head = "", body = ""] = mail.replaceAll("\r\n ", " ").split("\r\n\r\n");
  if (!head.includes("base64")) return mail;
  return `${head}\n\n${Buffer.from(body, "base64").toString("utf8")}`;
}
