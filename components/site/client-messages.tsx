import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What is said when nothing can be fetched any more. */
const ALWAYS = ["lost"];

/** Gives client components below it the named message files, and no others: each travels with the page. */
export async function ClientMessages({
  areas,
  children,
}: {
  readonly areas: readonly string[];
  readonly children: ReactNode;
}) {
  const all: Readonly<Record<string, unknown>> = await getMessages();
  const messages = Object.fromEntries([...ALWAYS, ...areas].map((area) => [area, all[area]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
