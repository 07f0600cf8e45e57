import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What is said when nothing can be fetched any more. */
const ALWAYS = ["lost"];

type Messages = Readonly<Record<string, unknown>>;

/** A message file, or a part of one: `models.tiers` gives `{ models: { tiers } }`. */
function areaOf(all: Messages, area: string): Messages {
  const [file = "", part] = area.split(".");
  const messages = all[file];
  if (part === undefined || typeof messages !== "object" || messages === null)
    return { [file]: messages };
  return { [file]: { [part]: (messages as Messages)[part] } };
}

/**
 * Gives client components below it the named message files or parts of them, and no others: each
 * travels with the page.
 */
export async function ClientMessages({
  areas,
  children,
}: {
  readonly areas: readonly string[];
  readonly children: ReactNode;
}) {
  const all: Messages = await getMessages();
  const messages: Record<string, unknown> = {};
  for (const area of [...ALWAYS, ...areas])
    for (const [file, part] of Object.entries(areaOf(all, area)))
      messages[file] = { ...(messages[file] as object | undefined), ...(part as object) }; // two parts of one file are both needed
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
