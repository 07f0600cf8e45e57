import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RecordList } from "@/components/desk/record/record-list";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { Disclosure } from "@/components/ui/disclosure";
import { findEditor } from "@/lib/data/editor-session";
import { isLocale } from "@/lib/domain/units/locale";
import { RECORD_KINDS } from "@/lib/schemas/desk-records";

/** Never kept: it is one person's. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/records">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "records.list" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Every record of the catalogue, and a way to a new one of each kind. */
export default async function RecordsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  if ((await findEditor(await headers())) === null) redirect(`/${locale}/admin/sign-in`);
  const t = await getTranslations("records");
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return (
    <Page>
      <WorkHead title={t("list.title")} lead={t("list.lead")}>
        <p className="text-sm">
          <Link href={`/${locale}/admin`} prefetch={false} className="link inline-block py-2.5">
            {t("page.desk")}
          </Link>
        </p>
      </WorkHead>
      <div className="pb-5">
        <Disclosure summary={t("list.new")}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {RECORD_KINDS.map((kind) => (
              <li key={kind}>
                <Link
                  href={`/${locale}/admin/records/new/${kind}`}
                  prefetch={false}
                  className="link inline-block py-2.5"
                >
                  {t(`kinds.${kind}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
      <ClientMessages areas={["records"]}>
        <RecordList
          kinds={RECORD_KINDS}
          served={`?${new URLSearchParams(asked)}`}
          locale={locale}
        />
      </ClientMessages>
    </Page>
  );
}
