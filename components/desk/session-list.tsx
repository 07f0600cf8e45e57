"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { askDesk } from "@/lib/browser/desk";
import type { Locale } from "@/lib/domain/units/locale";
import { useFailure } from "./desk-form";

/** A session as its list shows it; times are as people read them. `agent` is null where unknown. */
export interface ShownSession {
  readonly id: string;
  readonly name: string;
  readonly agent: string | null;
  readonly began: string;
  readonly used: string;
  readonly isThis: boolean;
}

/** Who is signed in where, each with the button that ends it. */
export function SessionList({
  sessions,
  locale,
}: {
  readonly sessions: readonly ShownSession[];
  readonly locale: Locale;
}) {
  const t = useTranslations("desk.sessions");
  const failure = useFailure();
  const [ended, setEnded] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  async function end({ id, isThis }: ShownSession) {
    const answer = await askDesk(`sessions/${id}`, {}, z.null(), "DELETE");
    if ("failed" in answer) return setFailed(answer.failed);
    if (isThis) return window.location.assign(`/${locale}/admin/sign-in`);
    setEnded([...ended, id]);
  }
  return (
    <div className="grid gap-4">
      {failed !== null && (
        <p role="alert" className="text-seal">
          {failure(failed)}
        </p>
      )}
      <ul className="grid gap-3">
        {sessions
          .filter(({ id }) => !ended.includes(id))
          .map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-rule pt-3"
            >
              <div className="grid min-w-0 gap-1 text-sm">
                <p className="font-medium">
                  {session.name}
                  {session.isThis && ` · ${t("this")}`}
                </p>
                <p translate="no" className="text-soft wrap-anywhere">
                  {session.agent ?? t("unknown")}
                </p>
                <p className="text-soft">
                  {t("times", { began: session.began, used: session.used })}
                </p>
              </div>
              <Button size="sm" onClick={() => void end(session)}>
                {session.isThis ? t("signOut") : t("end")}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}
