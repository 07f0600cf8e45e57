"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { shareDay } from "@/components/share/share-day";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LazyDisclosure } from "@/components/ui/lazy-disclosure";
import { NotArrived } from "@/components/ui/not-arrived";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { keepMyShare, type MyShare } from "@/lib/browser/my-shares";
import { changeShare } from "@/lib/browser/shares";
import type { Locale } from "@/lib/domain/units/locale";
import { useIntoSight } from "./use-into-sight";

const QrCode = dynamic(
  () =>
    import("./qr-code").then(
      (found) => found.QrCode,
      () => NotArrived,
    ),
  { loading: () => <Skeleton className="size-48" /> },
);

/** The link and the code that manages it; a link made by mistake is revoked, and comes back at a touch. */
export function SharedLink({
  share: made,
  url,
  locale,
  onAgain,
}: {
  readonly share: MyShare;
  readonly url: string;
  readonly locale: Locale;
  readonly onAgain: () => void;
}) {
  const t = useTranslations("estimate.share");
  const [share, setShare] = useState(made);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  async function change(revoked: boolean) {
    setBusy(true);
    setFailed(false);
    try {
      const changed = { ...share, ...(await changeShare(share, { revoked })) };
      keepMyShare(changed);
      setShare(changed);
      place.current?.focus(); // the button that was pressed is gone
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div ref={place} tabIndex={-1} className="grid max-w-3xl gap-4 outline-none">
      {share.revoked ? (
        <Notice
          tone="success"
          live
          title={t("revoked", { day: shareDay(share.expiresAt, locale) })}
        >
          <div className="flex flex-wrap gap-2 pt-1">
            <Button size="sm" busy={busy} onClick={() => void change(false)}>
              {t("restore")}
            </Button>
            <Button size="sm" variant="quiet" onClick={onAgain}>
              {t("again")}
            </Button>
          </div>
        </Notice>
      ) : (
        <TheLink {...{ share, url, locale, busy }} onRevoke={() => void change(true)} />
      )}
      {failed && <Notice tone="error" live title={t("notChanged")} />}
    </div>
  );
}

function TheLink({
  share,
  url,
  locale,
  busy,
  onRevoke,
}: {
  readonly share: MyShare;
  readonly url: string;
  readonly locale: Locale;
  readonly busy: boolean;
  readonly onRevoke: () => void;
}) {
  const t = useTranslations("estimate.share");
  const place = useIntoSight<HTMLDivElement>(true);
  const copy = { label: t("copy"), copiedLabel: t("copied") };
  return (
    <div ref={place} className="grid gap-4">
      <Notice tone="success" live title={t("ready")}>
        <p>{t("once")}</p>
        {share.key !== null && <p>{t("sealedReady")}</p>}
      </Notice>
      {(
        [
          ["link", url],
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
      <div className="flex flex-wrap gap-3">
        <a
          className="link self-center"
          href={`/${locale}${url.slice(url.indexOf("/s/"))}`}
          target="_blank"
          rel="noreferrer"
        >
          {t("open")}
        </a>
        <SendButton url={url} title={share.title} />
        <Button size="sm" busy={busy} onClick={onRevoke}>
          {t("revoke")}
        </Button>
      </div>
      <LazyDisclosure summary={t("qr")}>
        {() => <QrCode text={url} label={t("qrLabel")} />}
      </LazyDisclosure>
    </div>
  );
}

/** Hands the link to another app, where the device can. */
function SendButton({ url, title }: { readonly url: string; readonly title: string | null }) {
  const t = useTranslations("estimate.share");
  if (!("share" in navigator)) return null;
  // That somebody closes the sheet again is no failure.
  const send = () => navigator.share({ url, ...(title !== null && { title }) }).catch(() => {});
  return (
    <Button size="sm" onClick={() => void send()}>
      {t("send")}
    </Button>
  );
}
