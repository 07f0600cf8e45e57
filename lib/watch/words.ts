import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "@/lib/domain/units/locale";
import { type MessageValues, messageIn, messageText } from "@/lib/words/message-text";

// Messages are sent when nobody asks for a page, so their words are read without one.

/** A message of one file and part of it, by its key. An unknown key throws. */
export type Say = ((key: string, values?: MessageValues) => string) & {
  has(key: string): boolean;
};

const files = new Map<string, Promise<unknown>>();

function fileOf(locale: Locale, name: string): Promise<unknown> {
  const path = join(process.cwd(), "messages", locale, `${name}.json`);
  const read = files.get(path) ?? readFile(path, "utf8").then((text): unknown => JSON.parse(text));
  files.set(path, read);
  return read;
}

/** The words of a part of a message file, as `watch.mail`. */
export async function wordsOf(locale: Locale, area: string): Promise<Say> {
  const [name = "", part = ""] = area.split(".");
  const tree = await fileOf(locale, name);
  const find = (key: string) => messageIn(tree, part === "" ? key : `${part}.${key}`);
  const say = (key: string, values?: MessageValues) => {
    const message = find(key);
    if (message === null) throw new Error(`No message ${area}.${key} in ${locale}.`);
    return messageText(message, locale, values);
  };
  return Object.assign(say, { has: (key: string) => find(key) !== null });
}
