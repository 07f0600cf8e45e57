"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { forgetMyShares, keepMyShare, type MyShare } from "@/lib/browser/my-shares";
import { deleteShare, extendShare, ShareRefused } from "@/lib/browser/shares";
import { parseDay } from "@/lib/domain/day";
import type { Locale } from "@/lib/domain/locale";
import { formatDate } from "@/lib/format/date";
import { EXPIRY_DAYS } from "@/lib/schemas/share";

type Outcome = "extended" | "gone" | "failed" | null;

/** One share: open, extend, delete, forget. */
export function MyShareLine({
  share,
  locale,
  onChange,
}: {
  readonly share: MyShare;
  readonly locale: Locale;
  readonly onChange: () => void;
}) {
  const t = useTranslations("share.mine");
  const [days, setDays] = useState(90);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const dayOf = (time: string) => {
    const day = parseDay(time.slice(0, 10));
    return day === null ? time : formatDate(day, locale);
  };
  const isOver = share.expiresAt < new Date().toISOString();

  async function run(act: () => Promise<Outcome>) {
    setBusy(true);
    try {
      setOutcome(await act());
      onChange();
    } catch (error) {
      setOutcome(error instanceof ShareRefused ? "gone" : "failed");
    } finally {
      setBusy(false);
    }
  }
  const forget = () => {
    forgetMyShares(share.id);
    onChange();
  };
  const extend = async (): Promise<Outcome> => {
    const expiresAt = await extendShare(share.id, share.manageToken, days);
    keepMyShare({ ...share, expiresAt });
    return "extended";
  };
  const remove = async (): Promise<Outcome> => {
    await deleteShare(share.id, share.manageToken);
    forgetMyShares(share.id);
    return null;
  };

  return (
    <li className="grid gap-3 rounded-md border border-edge p-4" data-share={share.id}>
      <div>
        <h2 className="font-medium break-words">{share.title ?? t("untitled")}</h2>
        <p className="text-sm text-soft">
          {t("shared", { day: dayOf(share.createdAt) })} ·{" "}
          {t(isOver ? "ended" : "until", { day: dayOf(share.expiresAt) })}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <a className="link self-center" href={`/${locale}/s/${share.id}`}>
          {t("open")}
        </a>
        <Field label={t("keep")}>
          {(control) => (
            <Select
              {...control}
              value={days}
              onChange={(event) => setDays(Number(event.target.value))}
            >
              {EXPIRY_DAYS.map((term) => (
                <option key={term} value={term}>
                  {t("days", { days: term })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button busy={busy} onClick={() => void run(extend)}>
          {t("extend")}
        </Button>
        <Button busy={busy} onClick={() => void run(remove)}>
          {t("delete")}
        </Button>
        <Button variant="quiet" onClick={forget}>
          {t("forget")}
        </Button>
      </div>
      {outcome === "extended" && (
        <Notice tone="success" live title={t("extended", { day: dayOf(share.expiresAt) })} />
      )}
      {(outcome === "gone" || outcome === "failed") && (
        <Notice tone="error" live title={t(outcome)} />
      )}
    </li>
  );
}
