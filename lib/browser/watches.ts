import type { z } from "zod";
import type { WatchSubject } from "@/lib/domain/watch/watch";
import { WATCH_KINDS } from "@/lib/domain/watch/watch";
import {
  type WatchRequest,
  watchAnswerSchema,
  watchAskedSchema,
  watchChannelsSchema,
} from "@/lib/schemas/watch";

export type WatchAnswer = z.output<typeof watchAnswerSchema>;
export type WatchAsked = z.output<typeof watchAskedSchema>;

/** Why the server did not do what was asked: its status. */
export class WatchRefused extends Error {
  override readonly name = "WatchRefused";
  readonly status: number;
  constructor(status: number) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

/**
 * The subject an address asks about, as `?about=offer:zhipu-2024-moving` or, from a form, as
 * `?model=gpt-4o`; null where it asks about none.
 */
export function subjectIn(search: string): WatchSubject | null {
  const query = new URLSearchParams(search);
  const model = query.get("model")?.trim();
  if (model) return { kind: "model", id: model };
  const about = query.get("about") ?? "";
  const [, name = "", id = ""] = /^([a-z]+):(.{1,100})$/.exec(about) ?? [];
  const kind = WATCH_KINDS.find((one) => one === name);
  return kind === undefined ? null : { kind, id };
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/v1/watches${path}`, init);
  if (!response.ok) throw new WatchRefused(response.status);
  return response;
}

/** The channels this site tells people by; empty where it does not. */
export async function findChannels() {
  return watchChannelsSchema.parse(await (await ask("")).json()).channels;
}

export async function askForWatch(request: WatchRequest): Promise<WatchAsked> {
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(request) };
  return watchAskedSchema.parse(await (await ask("", init)).json());
}

export async function findWatch(token: string): Promise<WatchAnswer> {
  return watchAnswerSchema.parse(await (await ask(`/${encodeURIComponent(token)}`)).json());
}

export async function confirmWatch(token: string): Promise<void> {
  await ask(`/${encodeURIComponent(token)}/confirm`, { method: "POST" });
}

export async function stopWatch(token: string): Promise<void> {
  await ask(`/${encodeURIComponent(token)}/stop`, { method: "POST" });
}
