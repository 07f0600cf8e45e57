import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Awake } from "@/components/site/awake";
import { ClientMessages } from "@/components/site/client-messages";
import { FirstScript } from "@/components/site/first-script";
import { OfflineNotice } from "@/components/site/offline-notice";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { DEFAULT_LOCALE, isLocale, LANGUAGE_TAG } from "@/lib/domain/units/locale";
import { env } from "@/lib/server/env";

const sans = localFont({
  src: "../fonts/geist-sans.woff2",
  weight: "400 600",
  variable: "--font-geist-sans",
  adjustFontFallback: "Arial",
});
const serif = localFont({
  src: "../fonts/geist-serif.woff2",
  weight: "400",
  variable: "--font-geist-serif",
  adjustFontFallback: "Times New Roman",
});

/** Nothing is rendered at build, where there is no database: each page is made when first asked for, then kept. */
export function generateStaticParams() {
  return [];
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf5ec" },
    { media: "(prefers-color-scheme: dark)", color: "#15120f" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  const { SITE_URL, PORT } = env();
  return {
    metadataBase: new URL(SITE_URL ?? `http://localhost:${PORT}`),
    title: { default: t("metadata.title"), template: `%s · ${t("name")}` },
    description: t("metadata.description"),
    icons: {
      icon: { url: "/icon.svg", type: "image/svg+xml" },
      apple: "/icons/apple-touch.png",
    },
  };
}

export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">) {
  const asked = (await params).locale;
  // An address without a language is not found: its page says so, inside a frame that still works.
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  setRequestLocale(locale);
  const t = await getTranslations("site");

  return (
    <html
      lang={LANGUAGE_TAG[locale]}
      className={`${sans.variable} ${serif.variable}`}
      suppressHydrationWarning // the first script has set `data-theme` by then
    >
      <body>
        <FirstScript />
        <a
          href="#main"
          className="sr-only rounded-md bg-ink px-4 py-2 text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
        >
          {t("skip")}
        </a>
        <OfflineNotice text={t("offline")} />
        <SiteHeader locale={locale} />
        <main id="main" tabIndex={-1} className="outline-none">
          <ClientMessages areas={["errors"]}>{children}</ClientMessages>
        </main>
        <SiteFooter locale={locale} />
        <Awake />
      </body>
    </html>
  );
}
