"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { forgetMyShares } from "@/lib/browser/my-shares";
import { type CreatedShare, deleteShare } from "@/lib/browser/shares";
import type { Locale } from "@/lib/domain/locale";
import { useIntoSight } from "./use-into-sight";

/** The link and, this once, the token that deletes it. */
export function SharedLink({
  share,
  locale,
  onGone,
}: {
  readonly share: CreatedShare;
  readonly locale: Locale;
  readonly onGone: () => void;
}) {
  const t = useTranslations("estimate.share");
  const [failed, setFailed] = useState(false);
  const [gone, setGone] = useState(false);
  const place = useIntoSight<HTMLDivElement>(true);
  const copy = { label: t("copy"), copiedLabel: t("copied") };

  async function remove() {
    try {
      await deleteShare(share);
      forgetMyShares(share.id);
      setGone(true);
    } catch {
      setFailed(true);
    }
  }

  if (gone) {
    return (
      <Notice tone="success" live title={t("gone")}>
        <Button size="sm" className="justify-self-start" onClick={onGone}>
          {t("again")}
        </Button>
      </Notice>
    );
  }
  return (
    <div ref={place} className="grid max-w-3xl gap-4">
      <Notice tone="success" live title={t("ready")}>
        <p>{t("once")}</p>
        {share.url.includes("#") && <p>{t("sealedReady")}</p>}
      </Notice>
      {(
        [
          ["link", share.url],
          ["token", share.manageToken],
        ] as const
      ).map(([key, text]) => (
        <div key={key} className="grid grid-cols-[1fr_auto] items-end gap-3">
          <Field label={t(key)}>
            {(control) => <Input {...control} readOnly value={text} className="font-mono" />}
          </Field>
          <CopyButton text={text} {...copy} />
        </div>
      ))}
      {failed && <Notice tone="error" live title={t("notDeleted")} />}
      <div className="flex flex-wrap gap-3">
        <a
          className="link self-center"
          href={`/${locale}${share.url.slice(share.url.indexOf("/s/"))}`}
          target="_blank"
          rel="noreferrer"
        >
          {t("open")}
        </a>
        <Button size="sm" onClick={() => void remove()}>
          {t("delete")}
        </Button>
      </div>
    </div>
  );
}
