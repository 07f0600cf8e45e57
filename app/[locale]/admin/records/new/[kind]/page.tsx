import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewRecord } from "@/components/desk/record/new-record";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { findEditor } from "@/lib/data/editor-session";
import { listVendors } from "@/lib/data/vendors";
import { isLocale } from "@/lib/domain/units/locale";
import { recordKindSchema } from "@/lib/schemas/desk-records";

/** Never kept: it is one person's. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/records/new/[kind]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "records.new" });
  return { title: t("metadata"), robots: { index: false, follow: false } };
}

/** What names a new record, before its form. */
export default async function NewRecordPage({ params }: Props) {
  const { locale, kind: asked } = await params;
  const kind = recordKindSchema.safeParse(asked).data;
  if (!isLocale(locale) || kind === undefined) notFound();
  setRequestLocale(locale);
  if ((await findEditor(await headers())) === null) redirect(`/${locale}/admin/sign-in`);
  const t = await getTranslations("records");
  const vendors = await listVendors();
  return (
    <Page>
      <WorkHead title={t("new.title", { kind: t(`kinds.${kind}`) })} lead={t("new.lead")}>
        <p className="pb-4 text-sm">
          <Link
            href={`/${locale}/admin/records`}
            prefetch={false}
            className="link inline-block py-2.5"
          >
            {t("page.records")}
          </Link>
        </p>
      </WorkHead>
      <ClientMessages areas={["records"]}>
        <NewRecord kind={kind} owners={vendors.map(({ slug }) => slug)} locale={locale} />
      </ClientMessages>
    </Page>
  );
}
