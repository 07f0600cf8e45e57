"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { forgetMyShares, keepMyShare, type MyShare } from "@/lib/browser/my-shares";
import { changeShare, deleteShare, ShareRefused } from "@/lib/browser/shares";
import type { Locale } from "@/lib/domain/units/locale";
import { EXPIRY_DAYS } from "@/lib/schemas/share";
import { shareDay } from "./share-day";

type Outcome = "extended" | "revoked" | "restored" | "gone" | "failed" | null;

interface Props {
  readonly share: MyShare;
  readonly locale: Locale;
  readonly onChange: () => void;
  readonly onDeleted: () => void;
  readonly onForget: () => void;
}

/** One share: open, extend, revoke and restore, delete, forget. */
export function MyShareLine({ share, locale, onChange, onDeleted, onForget }: Props) {
  const t = useTranslations("share.mine");
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const dayOf = (time: string) => shareDay(time, locale);
  const isOver = share.expiresAt < new Date().toISOString();

  async function run(act: () => Promise<Outcome>, after = onChange) {
    setBusy(true);
    try {
      setOutcome(await act());
      after();
    } catch (error) {
      setOutcome(error instanceof ShareRefused ? "gone" : "failed");
    } finally {
      setBusy(false);
    }
  }
  const change = (to: Parameters<typeof changeShare>[1], said: Outcome) => async () => {
    keepMyShare({ ...share, ...(await changeShare(share, to)) });
    return said;
  };
  const remove = async () => {
    await deleteShare(share);
    forgetMyShares(share.id);
    return null;
  };

  return (
    <li className="grid gap-3 rounded-md border border-edge p-4" data-share={share.id}>
      <LineHead share={share} locale={locale} isOver={isOver} />
      {!share.revoked && (
        <Term
          busy={busy}
          onExtend={(expiresInDays) => void run(change({ expiresInDays }, "extended"))}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          busy={busy}
          onClick={() =>
            void run(change({ revoked: !share.revoked }, share.revoked ? "restored" : "revoked"))
          }
        >
          {t(share.revoked ? "restore" : "revoke")}
        </Button>
        {/* What cannot be undone comes after what can. */}
        {(share.revoked || isOver) && (
          <Button size="sm" busy={busy} onClick={() => void run(remove, onDeleted)}>
            {t("delete")}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={onForget}>
          {t("forget")}
        </Button>
      </div>
      <Told outcome={outcome} day={dayOf(share.expiresAt)} />
    </li>
  );
}

function Told({ outcome, day }: { readonly outcome: Outcome; readonly day: string }) {
  const t = useTranslations("share.mine");
  if (outcome === null) return null;
  const isError = outcome === "gone" || outcome === "failed";
  return <Notice tone={isError ? "error" : "success"} live title={t(`told.${outcome}`, { day })} />;
}

/** What was shared, when, until when, and the way to it. */
function LineHead({
  share,
  locale,
  isOver,
}: Pick<Props, "share" | "locale"> & { readonly isOver: boolean }) {
  const t = useTranslations("share.mine");
  const dayOf = (time: string) => shareDay(time, locale);
  const state = share.revoked ? "isRevoked" : isOver ? "ended" : "until";
  return (
    <div className="flex items-baseline justify-between gap-4">
      <div className="min-w-0">
        <h2 className="font-medium break-words">{share.title ?? t("untitled")}</h2>
        <p className="text-sm text-soft">
          {t("shared", { day: dayOf(share.createdAt) })} ·{" "}
          {t(state, { day: dayOf(share.expiresAt) })}
          {share.key !== null && ` · ${t("private")}`}
        </p>
      </div>
      {!share.revoked && (
        <a
          className="link shrink-0"
          href={`/${locale}/s/${share.id}${share.key === null ? "" : `#k=${share.key}`}`}
        >
          {t("open")}
        </a>
      )}
    </div>
  );
}

/** How long to keep it from now on. */
function Term({
  busy,
  onExtend,
}: {
  readonly busy: boolean;
  readonly onExtend: (days: (typeof EXPIRY_DAYS)[number]) => void;
}) {
  const t = useTranslations("share.mine");
  const [days, setDays] = useState<(typeof EXPIRY_DAYS)[number]>(90);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={t("keep")}>
        {(control) => (
          <Select
            {...control}
            value={days}
            onChange={(event) => setDays(EXPIRY_DAYS[event.target.selectedIndex] ?? 90)}
          >
            {EXPIRY_DAYS.map((term) => (
              <option key={term} value={term}>
                {t("days", { days: term })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button size="sm" busy={busy} onClick={() => onExtend(days)}>
        {t("extend")}
      </Button>
    </div>
  );
}
