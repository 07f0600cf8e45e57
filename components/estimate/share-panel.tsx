"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWords } from "@/components/comparison/use-words";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { keepMyShare } from "@/lib/browser/my-shares";
import { type CreatedShare, createShare, ShareRefused, storedPreview } from "@/lib/browser/shares";
import type { Day } from "@/lib/domain/day";
import type { EstimateInput, Flip } from "@/lib/domain/estimate-report";
import type { Locale } from "@/lib/domain/locale";
import type { ReportSummary } from "@/lib/domain/report-summary";
import { EXPIRY_DAYS } from "@/lib/schemas/share";
import { SharePreview } from "./share-preview";
import { SharedLink } from "./shared-link";

/** Words, expiry, a look at exactly what will be stored, then the link. */
export function SharePanel({
  input,
  report,
  flips,
  today,
  locale,
}: {
  readonly input: EstimateInput;
  readonly report: ReportSummary;
  /** Null while they are searched for: until then there is nothing to preview. */
  readonly flips: readonly Flip[] | null;
  readonly today: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("estimate.share");
  const { count } = useWords();
  const [title, setTitle] = useState("");
  const [note, setNote] = useState("");
  const [expiresInDays, setExpires] = useState(90);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [share, setShare] = useState<CreatedShare | null>(null);
  const words = { title, note, expiresInDays };

  async function submit() {
    setBusy(true);
    setProblem(null);
    try {
      const made = await createShare(input, words);
      const { url: _, ...kept } = made;
      keepMyShare({ ...kept, title: title.trim() || null, createdAt: new Date().toISOString() });
      setShare(made);
    } catch (error) {
      setProblem(error instanceof ShareRefused ? error.message : t("offline"));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section
      aria-labelledby="share-step"
      className="grid gap-5 border-t border-edge pt-8"
      data-noprint
    >
      <h2 id="share-step" className="font-display text-2xl">
        {t("heading")}
      </h2>
      <p className="max-w-prose text-sm text-soft">
        {t("lead")}{" "}
        <a className="link" href={`/${locale}/shares`}>
          {t("mine")}
        </a>
      </p>
      {share !== null ? (
        <SharedLink share={share} locale={locale} onGone={() => setShare(null)} />
      ) : (
        <>
          <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
            <Field label={t("title")}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={80}
                  value={title}
                  onChange={(event) => setTitle(event.target.value)}
                />
              )}
            </Field>
            <Field label={t("expires")}>
              {(control) => (
                <Select
                  {...control}
                  value={expiresInDays}
                  onChange={(event) => setExpires(Number(event.target.value))}
                >
                  {EXPIRY_DAYS.map((days) => (
                    <option key={days} value={days}>
                      {t("days", { days })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={t("note")} className="sm:col-span-2">
              {(control) => (
                <textarea
                  {...control}
                  rows={2}
                  maxLength={500}
                  className="control"
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
            </Field>
          </div>
          <Disclosure summary={t("preview", { cells: count(BigInt(input.usage.length)) })}>
            {flips === null ? (
              <Skeleton className="h-40 w-full" />
            ) : (
              <SharePreview stored={storedPreview({ input, report, flips, today }, words)} />
            )}
          </Disclosure>
          {problem !== null && <Notice tone="error" live title={problem} />}
          <Button
            variant="primary"
            className="justify-self-start"
            busy={busy}
            onClick={() => void submit()}
          >
            {t("create")}
          </Button>
        </>
      )}
    </section>
  );
}
