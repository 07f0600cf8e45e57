"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useVerdictWords } from "@/components/comparison/use-verdict-words";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import { Space } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import { keepMyShare, type MyShare } from "@/lib/browser/my-shares";
import {
  createShare,
  type ShareChoice,
  ShareRefused,
  type Shown,
  storedPreview,
} from "@/lib/browser/shares";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { ShareFields } from "./share-fields";
import { SharePreview } from "./share-preview";
import { SharedLink } from "./shared-link";
import { TypedLink } from "./typed-link";

const FIRST_CHOICE: ShareChoice = {
  ...{ title: "", note: "", expiresInDays: 90 },
  ...{ hideVolumes: false, sealed: false },
};

interface Props {
  readonly input: EstimateInput;
  readonly report: ReportSummary;
  /** Null while they are searched for: until then there is nothing to preview. */
  readonly flips: readonly Flip[] | null;
  readonly catalogue: EstimateCatalogue;
  readonly names: VendorNames;
  readonly today: Day;
  readonly locale: Locale;
}

/** Words, expiry, a look at exactly what will be stored, then the link. */
export function SharePanel({ input, report, flips, catalogue, names, today, locale }: Props) {
  const t = useTranslations("estimate.share");
  const verdictWords = useVerdictWords(names);
  const shown: Shown | null =
    flips === null ? null : { input, report, flips, catalogue, createdOn: today };
  const { choice, setChoice, busy, problem, shared, setShared, ask } = useSharing(
    shown,
    verdictWords(report),
  );
  return (
    <section
      aria-labelledby="share-step"
      className="grid grid-cols-1 gap-5 border-t border-edge pt-8"
      data-noprint
    >
      <h2 id="share-step" tabIndex={-1} className="font-display text-2xl outline-none">
        {t("heading")}
      </h2>
      <p className="max-w-prose text-sm text-soft">
        {t("lead")}
        <Space />
        <a className="link" href={`/${locale}/shares`}>
          {t("mine")}
        </a>
      </p>
      <TypedLink input={input} locale={locale} />
      {shared !== null ? (
        <SharedLink {...shared} locale={locale} onAgain={() => setShared(null)} />
      ) : (
        <>
          <ShareFields
            choice={choice}
            onChange={(part) => setChoice((before) => ({ ...before, ...part }))}
          />
          <Stored {...{ shown, choice }} cells={input.usage.length} />
          {problem !== null && <Notice tone="error" live title={problem} />}
          <Button variant="primary" className="justify-self-start" busy={busy} onClick={ask}>
            {t("create")}
          </Button>
        </>
      )}
    </section>
  );
}

/** Makes the share that was chosen; one without a name is kept by its verdict. */
function useSharing(shown: Shown | null, verdict: string) {
  const t = useTranslations("estimate.share");
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [busy, setBusy] = useState(false);
  /** Pressed before all that is stored was there: it goes off once it is. */
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [shared, setShared] = useState<{ share: MyShare; url: string } | null>(null);

  async function submit(shown: Shown) {
    setBusy(true);
    setProblem(null);
    try {
      const made = await createShare(shown, choice);
      const { id, manageToken, expiresAt, url } = made;
      const title = choice.title.trim() || verdict;
      const key = url.split("#k=")[1] ?? null;
      const createdAt = new Date().toISOString();
      const share = { id, manageToken, title, createdAt, expiresAt, revoked: false, key };
      keepMyShare(share);
      setShared({ share, url });
    } catch (error) {
      setProblem(error instanceof ShareRefused ? error.message : t("offline"));
    } finally {
      setBusy(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was waited for has come
  useEffect(() => {
    if (!isAsked || shown === null) return;
    setAsked(false);
    void submit(shown);
  }, [isAsked, shown]);

  return {
    ...{ choice, setChoice, problem, shared, setShared },
    busy: busy || isAsked,
    ask: () => setAsked(true),
  };
}

/** Exactly what will be stored. */
function Stored({
  shown,
  choice,
  cells,
}: {
  readonly shown: Shown | null;
  readonly choice: ShareChoice;
  readonly cells: number;
}) {
  const t = useTranslations("estimate.share");
  const { count } = useWords();
  return (
    <Disclosure
      summary={
        choice.hideVolumes ? t("previewRatios") : t("preview", { cells: count(BigInt(cells)) })
      }
    >
      {shown === null ? (
        <Skeleton className="h-40 w-full" />
      ) : (
        <SharePreview stored={storedPreview(shown, choice)} />
      )}
    </Disclosure>
  );
}
