"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { askDesk } from "@/lib/browser/desk";
import { useFailure } from "./desk-form";

const answerSchema = z.object({ read: z.literal(true) });

/** One press says that an offer's source was read today and says what it said. */
export function ReadToday({ slug, name }: { readonly slug: string; readonly name: string }) {
  const t = useTranslations("desk.queue");
  const failure = useFailure();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  async function record() {
    setBusy(true);
    const answer = await askDesk("readings", { offer: slug }, answerSchema);
    setBusy(false);
    setSaid("failed" in answer ? failure(answer.failed) : t("readDone"));
  }
  if (said !== null) return <span role="status">{said}</span>;
  return (
    <Button
      size="sm"
      busy={isBusy}
      aria-label={t("readTodayOf", { offer: name })}
      onClick={() => void record()}
    >
      {t("readToday")}
    </Button>
  );
}
