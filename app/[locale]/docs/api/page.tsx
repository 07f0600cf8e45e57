import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Fragment } from "react";
import { TryForm } from "@/components/api-docs/try-form";
import { Section } from "@/components/offer/section";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { messageOr } from "@/components/words/message-or";
import { isLocale } from "@/lib/domain/units/locale";
import { apiCalls } from "@/lib/schemas/api-calls";

type Props = PageProps<"/[locale]/docs/api">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "api" });
  return pageMetadata(locale, "/docs/api", { title: t("title"), description: t("lead") });
}

/** Addresses that programs and other sites read, beside the API. */
const FEEDS = [
  ["calendar", "/calendar.ics"],
  ["feed", "/feed.xml"],
  ["llms", "/llms.txt"],
  ["embed", "/embed/offers?vendor=zhipu"],
  ["badge", "/badge/zhipu.svg"],
] as const;

export default async function ApiPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("api");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")}>
        <p>
          <a href="/api/v1/openapi.json" className="link">
            {t("document")}
          </a>
        </p>
        <p>
          <a href="/api/v1/catalogue/archive" download className="link">
            {t("archive")}
          </a>
        </p>
      </PageHead>
      <Section title={t("rulesTitle")}>
        <p>{t("rules")}</p>
      </Section>
      <Section title={t("try.title")} lead={t("try.lead")}>
        <ClientMessages areas={["api"]}>
          <TryForm />
        </ClientMessages>
      </Section>
      <Section title={t("callsTitle")} lead={t("callsLead")}>
        <dl className="border-t border-rule">
          {apiCalls().map((call) => (
            <Call key={call.method + call.path} call={call} />
          ))}
        </dl>
      </Section>
      <Section title={t("feedsTitle")}>
        <ul className="grid gap-2">
          {FEEDS.map(([name, path]) => (
            <li key={path}>
              <a href={path} className="link text-sm break-all">
                <code>{path}</code>
              </a>
              {` ${t(`feeds.${name}`)}`}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** One call: where it is, what it does, what it can be asked. */
function Call({
  call: { id, method, path, query, headers },
}: {
  readonly call: ReturnType<typeof apiCalls>[number];
}) {
  const t = useTranslations("api");
  return (
    <div className="grid gap-1 border-b border-rule py-3">
      <dt className="text-sm break-all">
        <code>
          {method} {path}
        </code>
      </dt>
      <dd className="text-sm">
        {messageOr(t, `calls.${id}`, id)}
        {query.length > 0 && (
          <code className="block text-soft wrap-anywhere">
            {query.map((name, at) => (
              <Fragment key={name}>
                {at === 0 ? "?" : "&"}
                {name}
                <wbr />
              </Fragment>
            ))}
          </code>
        )}
        {headers.map((name) => (
          <code key={name} className="block text-soft">{`${name}: …`}</code>
        ))}
      </dd>
    </div>
  );
}
