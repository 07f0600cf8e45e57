"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import {
  confirmWatch,
  findWatch,
  stopWatch,
  type WatchAnswer,
  WatchRefused,
} from "@/lib/browser/watches";
import { parseDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

type State = WatchAnswer | "unknown" | "failed" | "stopped" | null;

function troubleOf(error: unknown): "unknown" | "failed" {
  return error instanceof WatchRefused && error.status === 404 ? "unknown" : "failed";
}

/** A watch whose link was opened: to confirm it, to see what it told, to end it. */
export function WatchView({ token, locale }: { readonly token: string; readonly locale: Locale }) {
  const t = useTranslations("watch.page");
  const [watch, setWatch] = useState<State>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    findWatch(token).then(setWatch, (error) => setWatch(troubleOf(error)));
  }, [token]);

  async function run(act: () => Promise<State>) {
    setBusy(true);
    try {
      setWatch(await act());
    } catch (error) {
      setWatch(troubleOf(error));
    } finally {
      setBusy(false);
    }
  }
  if (watch === null) return <p className="min-h-60 text-soft">{t("loading")}</p>;
  if (watch === "unknown" || watch === "failed" || watch === "stopped")
    return (
      <Notice tone={watch === "stopped" ? "success" : "error"} live className="max-w-3xl">
        {t(watch)}
      </Notice>
    );
  const confirm = async () => {
    await confirmWatch(token);
    return findWatch(token);
  };
  const stop = async () => {
    await stopWatch(token);
    return "stopped" as const;
  };
  return (
    <div className="grid max-w-3xl gap-6">
      <Head watch={watch} />
      <div className="flex flex-wrap gap-3">
        {watch.state === "unconfirmed" && (
          <Button variant="primary" busy={busy} onClick={() => void run(confirm)}>
            {t("confirm")}
          </Button>
        )}
        <Button busy={busy} onClick={() => void run(stop)}>
          {t("stop")}
        </Button>
      </div>
      {watch.state === "on" && <Told {...{ watch, token, locale }} />}
    </div>
  );
}

function Head({ watch }: { readonly watch: WatchAnswer }) {
  const t = useTranslations("watch.page");
  const { title, channel, to, state, subject } = watch;
  return (
    <div>
      <h2 className="text-xl font-medium">{title === "" ? t("untitled") : title}</h2>
      <p className="text-sm text-soft">
        {[
          t(`channels.${channel}`),
          to === null ? null : t("to", { to }),
          t(state === "on" ? "stateOn" : "stateUnconfirmed"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="mt-2 text-sm">{t(`told.${subject.kind}`)}</p>
    </div>
  );
}

function Told({
  watch,
  token,
  locale,
}: {
  readonly watch: WatchAnswer;
  readonly token: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("watch.page");
  const dayText = (text: string) => {
    const day = parseDay(text);
    return day === null ? text : formatDate(day, locale);
  };
  return (
    <section aria-labelledby="told" className="grid gap-3">
      <h3 id="told" className="font-medium">
        {t("items")}
      </h3>
      {watch.items.length === 0 ? (
        <p className="text-sm text-soft">{t("noItems")}</p>
      ) : (
        <ul className="grid border-t border-rule">
          {watch.items.map(({ id, day, text }) => (
            <li key={id} className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[8rem_1fr]">
              <time dateTime={day} className="text-sm text-soft tabular-nums">
                {dayText(day)}
              </time>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="link text-sm" href={`/api/v1/watches/${token}/feed?lang=${locale}`}>
          {t("yourFeed")}
        </a>
      </p>
    </section>
  );
}
