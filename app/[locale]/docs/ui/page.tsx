import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Page, PageHead } from "@/components/site/page";
import { UiControls } from "@/components/ui/gallery/ui-controls";
import { UiDialog } from "@/components/ui/gallery/ui-dialog";
import { UiStates } from "@/components/ui/gallery/ui-states";
import { UiTicket } from "@/components/ui/gallery/ui-ticket";
import { UiTokens } from "@/components/ui/gallery/ui-tokens";
import { isLocale } from "@/lib/domain/units/locale";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Every primitive in every state, to be looked at in one place. */
export default async function UiPage({ params }: PageProps<"/[locale]/docs/ui">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("ui");
  return (
    <Page className="grid gap-12">
      <PageHead title={t("title")} lead={t("lead")} />
      <UiTokens />
      <UiControls
        words={{
          heading: t("controls"),
          primary: t("primary"),
          secondary: t("secondary"),
          quiet: t("quiet"),
          busy: t("busy"),
          disabled: t("disabled"),
          field: t("field"),
          hint: t("hint"),
          error: t("error"),
          choice: t("choice"),
          first: t("first"),
          second: t("second"),
          copy: t("copy"),
          copied: t("copied"),
          slider: t("slider"),
          more: t("more"),
          panel: t("panel"),
        }}
      />
      <UiDialog
        words={{
          heading: t("over.heading"),
          open: t("over.open"),
          title: t("over.title"),
          text: t("over.text"),
          close: t("over.close"),
          drop: t("over.drop"),
          choose: t("over.choose"),
          given: t("over.given"),
        }}
      />
      <UiStates />
      <UiTicket locale={locale} />
    </Page>
  );
}
