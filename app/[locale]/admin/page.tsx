import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeskHead } from "@/components/desk/desk-head";
import { DueList } from "@/components/desk/due-list";
import { SuggestionQueue } from "@/components/desk/suggestion-queue";
import { TrailList } from "@/components/desk/trail-list";
import { ClientMessages } from "@/components/site/client-messages";
import { Page } from "@/components/site/page";
import { DUE_DAYS, findDue } from "@/lib/data/desk-due";
import { listWaiting } from "@/lib/data/desk-suggestions";
import { findEditor } from "@/lib/data/editor-session";
import { listTrail } from "@/lib/data/trail";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";
import { dueItems, queuedSuggestion } from "./queue-items";

/** Never kept: it is one person's. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "desk.queue" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** What waits for whoever keeps the catalogue. */
export default async function DeskPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const editor = await findEditor(await headers());
  if (editor === null) redirect(`/${locale}/admin/sign-in`);
  const t = await getTranslations("desk.queue");
  const [due, waiting, trail] = await Promise.all([
    findDue(editor, today()),
    listWaiting(editor),
    listTrail(editor),
  ]);
  const lists = dueItems(due, locale, t);
  return (
    <Page>
      <ClientMessages areas={["desk"]}>
        <DeskHead name={editor.name} locale={locale} />
        <div className="grid gap-10">
          <section aria-labelledby="suggestions" className="grid gap-4">
            <h2 id="suggestions" className="font-display text-xl">
              {t("suggestions")} <span className="text-soft tabular-nums">{waiting.length}</span>
            </h2>
            <SuggestionQueue
              suggestions={waiting.map((one) => queuedSuggestion(one, due, locale))}
              locale={locale}
            />
          </section>
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
            <DueList id="aged" title={t("agedOut")} items={lists.agedOut} />
            <DueList id="ending" title={t("ending", { days: DUE_DAYS })} items={lists.ending} />
            <DueList id="aging" title={t("aging", { days: DUE_DAYS })} items={lists.aging} />
            <DueList id="conflicts" title={t("conflicts")} items={lists.conflicts} />
          </div>
          <TrailList lines={trail} locale={locale} />
        </div>
      </ClientMessages>
    </Page>
  );
}
