"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { forgetMyShares, listMyShares, type MyShare } from "@/lib/browser/my-shares";
import type { Locale } from "@/lib/domain/locale";
import { MyShareLine } from "./my-share-line";

/** The shares this browser made, each with what can be done to it. */
export function MyShares({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("share.mine");
  const [shares, setShares] = useState<readonly MyShare[] | null>(null);
  const reload = () => setShares(listMyShares());
  useEffect(() => setShares(listMyShares()), []);

  if (shares === null) return <p className="pb-16 text-soft">{t("loading")}</p>;
  if (shares.length === 0) {
    return (
      <EmptyState
        title={t("none")}
        action={<LinkButton href={`/${locale}/estimate`}>{t("first")}</LinkButton>}
      >
        <p>{t("noneText")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="grid max-w-3xl gap-6 pb-16">
      <ul className="grid gap-4">
        {shares.map((share) => (
          <MyShareLine key={share.id} share={share} locale={locale} onChange={reload} />
        ))}
      </ul>
      <div className="grid justify-items-start gap-2">
        <Button
          size="sm"
          onClick={() => {
            forgetMyShares();
            reload();
          }}
        >
          {t("forgetAll")}
        </Button>
        <p className="text-sm text-soft">{t("forgetHint")}</p>
      </div>
    </div>
  );
}
