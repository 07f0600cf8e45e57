"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { forgetMyShares, keepMyShare, listMyShares, type MyShare } from "@/lib/browser/my-shares";
import type { Locale } from "@/lib/domain/units/locale";
import { MyShareLine } from "./my-share-line";

/** What is gone from the list: forgotten ones can come back, deleted ones cannot. */
interface Gone {
  readonly forgotten: readonly MyShare[];
  readonly deleted: boolean;
}
/** How many there are is known to the browser alone: the footer stays below the screen meanwhile, or it would jump. */
const ROOM = "min-h-[80dvh] pb-16";
const NOTHING: Gone = { forgotten: [], deleted: false };

/** The shares this browser made, each with what can be done to it. */
export function MyShares({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("share.mine");
  const [shares, setShares] = useState<readonly MyShare[] | null>(null);
  const [gone, setGone] = useState(NOTHING);
  const reload = (next: Gone = NOTHING) => {
    setGone(next);
    setShares(listMyShares());
  };
  useEffect(() => setShares(listMyShares()), []);

  function forget(forgotten: readonly MyShare[]) {
    for (const { id } of forgotten) forgetMyShares(id);
    reload({ forgotten, deleted: false });
  }
  if (shares === null) {
    return (
      <p className={clsx(ROOM, "text-soft")}>
        <span className="[@media(scripting:none)]:hidden">{t("loading")}</span>
        <span className="hidden [@media(scripting:none)]:inline">{t("off")}</span>
      </p>
    );
  }
  return (
    <div className={clsx(ROOM, "grid max-w-3xl content-start gap-6")}>
      <GoneNote
        gone={gone}
        onUndo={() => {
          gone.forgotten.forEach(keepMyShare);
          reload();
        }}
      />
      {shares.length === 0 && <NoShares locale={locale} />}
      <ul className="grid gap-4">
        {shares.map((share) => (
          <MyShareLine
            key={share.id}
            share={share}
            locale={locale}
            onChange={reload}
            onDeleted={() => reload({ forgotten: [], deleted: true })}
            onForget={() => forget([share])}
          />
        ))}
      </ul>
      {shares.length > 0 && (
        <div className="grid justify-items-start gap-2">
          <Button size="sm" onClick={() => forget(shares)}>
            {t("forgetAll")}
          </Button>
          <p className="text-sm text-soft">{t("forgetHint")}</p>
        </div>
      )}
    </div>
  );
}

function NoShares({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("share.mine");
  return (
    <EmptyState
      title={t("none")}
      action={<LinkButton href={`/${locale}/estimate`}>{t("first")}</LinkButton>}
    >
      <p>{t("noneText")}</p>
    </EmptyState>
  );
}

/** Says what went; what was only forgotten comes back at a touch, so nobody need be asked before. */
function GoneNote({ gone, onUndo }: { readonly gone: Gone; readonly onUndo: () => void }) {
  const t = useTranslations("share.mine");
  const count = gone.forgotten.length;
  if (count === 0) return gone.deleted && <Notice tone="success" live title={t("deleted")} />;
  return (
    <Notice live title={t("forgotten", { count })}>
      <Button size="sm" className="w-fit" onClick={onUndo}>
        {t("undo")}
      </Button>
    </Notice>
  );
}
