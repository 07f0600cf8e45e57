"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { findChannels, subjectIn } from "@/lib/browser/watches";
import type { Locale } from "@/lib/domain/units/locale";
import type { WatchChannel, WatchSubject } from "@/lib/domain/watch/watch";
import { WatchForm } from "./watch-form";
import { WatchView } from "./watch-view";

/** What the address asks for: a watch by its token, or a subject to watch. Null until it is read. */
interface Asked {
  readonly token: string;
  readonly subject: WatchSubject | null;
}

/** Reads the address when the page wakes and whenever its `#` changes. */
function useAsked(): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const read = () =>
      setAsked({ token: location.hash.slice(1), subject: subjectIn(location.search) });
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  return asked;
}

/** Asks for a watch, or shows the one whose link was opened. */
export function WatchApp({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("watch.page");
  const asked = useAsked();
  if (asked === null) return <p className="min-h-60 text-soft">{t("loading")}</p>;
  if (asked.token !== "")
    return <WatchView key={asked.token} {...{ locale }} token={asked.token} />;
  if (asked.subject === null) return <ModelQuestion />;
  return <Asking subject={asked.subject} locale={locale} />;
}

/** Where no subject was chosen: one of OpenAI's models can be typed. */
function ModelQuestion() {
  const t = useTranslations("watch.page");
  return (
    <div className="grid max-w-xl gap-5">
      <p>{t("noSubject")}</p>
      <form className="grid grid-cols-[1fr_auto] items-end gap-3">
        <Field label={t("model")}>
          {(control) => (
            <Input {...control} name="model" required maxLength={100} placeholder="gpt-4o" />
          )}
        </Field>
        <Button type="submit" variant="primary">
          {t("choose")}
        </Button>
      </form>
    </div>
  );
}

type Channels = readonly WatchChannel[] | "failed" | null;

function Asking({ subject, locale }: { readonly subject: WatchSubject; readonly locale: Locale }) {
  const t = useTranslations("watch.page");
  const [channels, setChannels] = useState<Channels>(null);
  useEffect(() => {
    findChannels().then(setChannels, () => setChannels("failed"));
  }, []);
  if (channels === null) return <p className="min-h-60 text-soft">{t("loading")}</p>;
  if (channels === "failed")
    return (
      <Notice tone="error" live className="max-w-3xl">
        {t("failed")}
      </Notice>
    );
  if (channels.length === 0)
    return (
      <Notice className="max-w-3xl">
        <p>{t("off")}</p>
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          <a className="link" href={`/feed.xml?lang=${locale}`}>
            {t("publicFeed")}
          </a>
          <a className="link" href={`/calendar.ics?lang=${locale}`}>
            {t("calendar")}
          </a>
        </p>
      </Notice>
    );
  return <WatchForm {...{ subject, channels, locale }} />;
}
