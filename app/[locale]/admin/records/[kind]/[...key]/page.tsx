import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RecordPage } from "@/components/desk/record/record-page";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { findEditor } from "@/lib/data/editor-session";
import { isLocale } from "@/lib/domain/units/locale";
import { recordNameSchema, recordSchema } from "@/lib/schemas/desk-records";
import { formNodeOf } from "@/lib/schemas/form-node";
import { today } from "@/lib/server/clock";

/** Never kept: it is one person's. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/records/[kind]/[...key]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "records.page" });
  return { title: t("metadata"), robots: { index: false, follow: false } };
}

/** The form of one record, made from its schema. What the address says beside its name begins a new one. */
export default async function EditRecordPage({ params, searchParams }: Props) {
  const { locale, kind, key } = await params;
  const name = recordNameSchema.safeParse({ kind, key: key.join("/") }).data;
  if (!isLocale(locale) || name === undefined) notFound();
  setRequestLocale(locale);
  if ((await findEditor(await headers())) === null) redirect(`/${locale}/admin/sign-in`);
  const t = await getTranslations("records");
  const form = formNodeOf(recordSchema(name.kind));
  const fields = form.kind === "group" ? form.fields : [];
  const known = new Set(fields.map((field) => field.name));
  const given = Object.entries(await searchParams).flatMap(([field, value]) =>
    typeof value === "string" && known.has(field) ? [[field, value]] : [],
  );
  return (
    <Page>
      <WorkHead title={t(`kinds.${name.kind}`)} lead={<span translate="no">{name.key}</span>}>
        <p className="flex flex-wrap gap-x-5 pb-2 text-sm">
          <Link
            href={`/${locale}/admin/records`}
            prefetch={false}
            className="link inline-block py-2.5"
          >
            {t("page.records")}
          </Link>
          <Link href={`/${locale}/admin`} prefetch={false} className="link inline-block py-2.5">
            {t("page.desk")}
          </Link>
        </p>
      </WorkHead>
      <ClientMessages areas={["records", "offers", "models"]}>
        <RecordPage
          kind={name.kind}
          recordKey={name.key}
          {...{ fields, locale }}
          given={Object.fromEntries(given)}
          today={today()}
        />
      </ClientMessages>
    </Page>
  );
}
