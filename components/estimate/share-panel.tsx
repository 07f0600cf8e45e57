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
import { type CreatedShare, createShare, ShareRefused, shareBody } from "@/lib/browser/shares";
import type { EstimateInput } from "@/lib/domain/estimate-report";
import type { Locale } from "@/lib/domain/locale";
import { SharedLink } from "./shared-link";

const EXPIRY_DAYS = [7, 30, 90, 365];

/** Words, expiry, a look at exactly what will be stored, then the link. */
export function SharePanel({
  input,
  locale,
}: {
  readonly input: EstimateInput;
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
      setShare(await createShare(input, words));
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
      <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
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
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
              tabIndex={0}
              className="max-h-80 overflow-auto rounded-md bg-sunk p-3 font-mono text-xs"
            >
              {JSON.stringify(shareBody(input, words), null, 1)}
            </pre>
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
