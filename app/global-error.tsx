"use client";
import "@/app/globals.css";
import en from "@/messages/en/lost.json";
import zh from "@/messages/zh/lost.json";

// Stands in when the frame of the pages fails, most often because a piece of it did not arrive: it
// shares no piece with them, follows the device's look, and leaves by full loads only.

const WORDS = { en, zh };
const BUTTON =
  "inline-flex min-h-11 items-center justify-center rounded-md border px-5 font-medium transition-colors";

export default function FrameFailed() {
  const locale = location.pathname.startsWith("/zh") ? "zh" : "en";
  const words = WORDS[locale];
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"}>
      <body>
        <title>{words.title}</title>
        <main className="mx-auto grid max-w-page justify-items-start gap-5 px-4 pt-12 sm:px-6">
          <h1 className="font-display text-3xl sm:text-4xl">{words.title}</h1>
          <p className="max-w-prose text-lg text-soft">{words.text}</p>
          <div className="flex flex-wrap gap-3">
            <button
              type="button"
              className={`${BUTTON} border-transparent bg-seal-fill text-white hover:bg-seal-deep`}
              onClick={() => location.reload()}
            >
              {words.reload}
            </button>
            <a
              className={`${BUTTON} border-control bg-sheet text-ink hover:border-ink`}
              href={`/${locale}`}
            >
              {words.home}
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}
