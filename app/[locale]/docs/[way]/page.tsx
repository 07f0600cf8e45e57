import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ExampleBlock } from "@/components/docs/example-block";
import { EXAMPLES, WAYS, type Way } from "@/components/docs/ways";
import { Section } from "@/components/offer/section";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { messageOr } from "@/components/words/message-or";
import { isLocale } from "@/lib/domain/units/locale";

type Props = PageProps<"/[locale]/docs/[way]">;

function wayOf(text: string): Way | null {
  return WAYS.find((way) => way === text) ?? null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, way: asked } = await params;
  const way = wayOf(asked);
  if (!isLocale(locale) || way === null) return {};
  const t = await getTranslations({ locale, namespace: "docs" });
  const said = { title: t(`ways.${way}.title`), description: t(`ways.${way}.lead`) };
  return pageMetadata(locale, `/docs/${way}`, said);
}

export default async function WayPage({ params }: Props) {
  const { locale, way: asked } = await params;
  const way = wayOf(asked);
  if (!isLocale(locale) || way === null) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("docs");
  return (
    <Page>
      <PageHead title={t(`ways.${way}.title`)} lead={t(`ways.${way}.lead`)} />
      {EXAMPLES[way].map((example) => {
        const say = (part: string) => messageOr(t, `ways.${way}.${example.name}.${part}`, "");
        const title = say("title");
        return (
          <Section key={example.name} title={title} lead={say("text")}>
            <ExampleBlock example={example} title={title} locale={locale} />
          </Section>
        );
      })}
    </Page>
  );
}
