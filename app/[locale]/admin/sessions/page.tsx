import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SessionList } from "@/components/desk/session-list";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { findEditor, listSessions } from "@/lib/data/editor-session";
import { isLocale, type Locale, TIME_TAG } from "@/lib/domain/units/locale";

/** Never kept: it is one person's. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/sessions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "desk.sessions" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** To the minute, in UTC+8, where the offers are made. */
function timeIn(locale: Locale) {
  const format = new Intl.DateTimeFormat(TIME_TAG[locale], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  return (time: Date) => format.format(time);
}

/** Who is signed in where. */
export default async function SessionsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const editor = await findEditor(await headers());
  if (editor === null) redirect(`/${locale}/admin/sign-in`);
  const t = await getTranslations("desk.sessions");
  const inWords = timeIn(locale);
  const sessions = (await listSessions(editor)).map(({ beganAt, usedAt, ...session }) => ({
    ...{ ...session, began: inWords(beganAt), used: inWords(usedAt) },
  }));
  return (
    <Page>
      <PageHead title={t("title")} lead={t(editor.role === "owner" ? "leadOwner" : "lead")} />
      <ClientMessages areas={["desk"]}>
        <SessionList sessions={sessions} locale={locale} />
      </ClientMessages>
    </Page>
  );
}
