"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import type { OpenedShare } from "@/lib/browser/open-sealed";
import type { SealedSnapshot } from "@/lib/domain/share/snapshot";
import type { Day } from "@/lib/domain/units/day";
import { shownShare } from "./shown-share";

const SharedComparison = dynamic(() =>
  import("./shared-comparison").then((found) => found.SharedComparison),
);

type State = "opening" | "noKey" | "wrongKey" | OpenedShare;

/** A comparison the server cannot read: opened here, with the key that stands in the link alone. */
export function PrivateComparison({
  sealed,
  names,
  today,
  start,
}: {
  readonly sealed: SealedSnapshot;
  readonly names: VendorNames;
  readonly today: Day;
  readonly start: string;
}) {
  const t = useTranslations("share.sealed");
  const [state, setState] = useState<State>("opening");
  useEffect(() => {
    let isShown = true;
    const open = async (): Promise<State> => {
      const key = /^#k=([\w-]+)$/.exec(location.hash)?.[1];
      if (key === undefined) return "noKey";
      const { openSealed } = await import("@/lib/browser/open-sealed");
      return (await openSealed(sealed, key, today)) ?? "wrongKey";
    };
    const show = () => void open().then((next) => isShown && setState(next));
    show();
    addEventListener("hashchange", show);
    return () => {
      isShown = false;
      removeEventListener("hashchange", show);
    };
  }, [sealed, today]);

  if (typeof state === "object") {
    return (
      <div className="grid gap-6">
        <Notice title={t("told")} />
        <SharedComparison
          snapshot={shownShare(state.snapshot)}
          change={state.change}
          {...{ names, today }}
          places={{}}
          sources={{}}
          start={start + location.hash}
        />
      </div>
    );
  }
  return (
    <div className="grid min-h-[80dvh] max-w-3xl content-start gap-4 pb-16">
      <h1 className="font-display text-3xl">{t("title")}</h1>
      {state === "opening" ? (
        <div role="status">
          <p className="text-soft">{t("opening")}</p>
          <Skeleton className="h-64 w-full" />
        </div>
      ) : (
        <Notice tone="error" live title={t(state)} />
      )}
      <p className="max-w-prose text-sm text-soft">{t("told")}</p>
    </div>
  );
}
