"use client";
import "./globals.css";
import en from "@/messages/en/lost.json";
import zh from "@/messages/zh/lost.json";

/**
 * Stands in when the frame of the pages fails, most often because a piece of it did not arrive: it
 * shares no piece with them, follows the device's look, and leaves by full loads only.
 */
export default function FrameFailed() {
  const isChinese = location.pathname.startsWith("/zh");
  const words = isChinese ? zh : en;
  return (
    <html lang={isChinese ? "zh-CN" : "en"}>
      <body>
        <title>{words.title}</title>
        <main className="failed">
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {words.reload}
          </button>{" "}
          <a className="button" href={isChinese ? "/zh" : "/en"}>
            {words.home}
          </a>
        </main>
      </body>
    </html>
  );
}
