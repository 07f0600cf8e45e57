"use client";
import "./globals.css";
import { DEFAULT_LOCALE, LANGUAGE_TAG, splitLocale } from "@/lib/domain/units/locale";
import { LOST_WORDS } from "@/messages/lost-words";

/**
 * Stands in when the frame of the pages fails, most often because a piece of it did not arrive: it
 * shares no piece with them, follows the device's look, and leaves by full loads only.
 */
export default function FrameFailed() {
  const locale = splitLocale(location.pathname).locale ?? DEFAULT_LOCALE;
  const words = LOST_WORDS[locale];
  return (
    <html lang={LANGUAGE_TAG[locale]}>
      <body>
        <title>{words.title}</title>
        <main className="failed">
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {words.reload}
          </button>{" "}
          <a className="button" href={`/${locale}`}>
            {words.home}
          </a>
        </main>
      </body>
    </html>
  );
}
