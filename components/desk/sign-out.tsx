"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { askDesk } from "@/lib/browser/desk";
import type { Locale } from "@/lib/domain/units/locale";

const answerSchema = z.object({ signedOut: z.literal(true) });

/** Ends this session and leads back to signing in. */
export function SignOut({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("desk.sessions");
  const [isBusy, setBusy] = useState(false);
  async function signOut() {
    setBusy(true);
    await askDesk("sign-out", {}, answerSchema);
    window.location.assign(`/${locale}/admin/sign-in`);
  }
  return (
    <Button size="sm" busy={isBusy} onClick={() => void signOut()}>
      {t("signOut")}
    </Button>
  );
}
