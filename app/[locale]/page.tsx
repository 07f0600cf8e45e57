import { setRequestLocale } from "next-intl/server";

export default async function Home({ params }: PageProps<"/[locale]">) {
  setRequestLocale((await params).locale === "zh" ? "zh" : "en");
  return <p>…</p>;
}
