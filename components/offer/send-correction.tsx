import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { saveFile } from "@/lib/browser/save-file";
import { type SentSuggestion, sendSuggestion } from "@/lib/browser/suggestions";
import type { Locale } from "@/lib/domain/units/locale";

/** What the site says of a correction that it does not take. */
const REASONS = [
  "changed_since",
  "no_change",
  "unquoted",
  "not_the_day_read",
  "day_ahead",
  "too_many_requests",
  "desk_full",
] as const;

/** Shows what is sent, sends it to the site, or keeps it as a file for `npm run catalogue:propose`. */
export function SendCorrection({
  proposal,
  slug,
  locale,
}: {
  readonly proposal: object;
  readonly slug: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.correct");
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<SentSuggestion | null>(null);
  const text = `${JSON.stringify(proposal, null, 2)}\n`;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = new FormData(event.currentTarget);
    const email = String(answers.get("email")).trim();
    setBusy(true);
    const homepage = String(answers.get("homepage"));
    setAnswer(await sendSuggestion({ proposal, ...(email && { email }), homepage }));
    setBusy(false);
  }
  if (answer !== null && "id" in answer) return <Sent id={answer.id} locale={locale} />;
  const failed = answer && (REASONS.find((reason) => reason === answer.failed) ?? "other");
  return (
    <Notice live title={t("made")}>
      <p>{t("madeText")}</p>
      <pre className="w-full overflow-x-auto rounded-md bg-sunk p-3 text-xs whitespace-pre-wrap wrap-anywhere">
        <code>{text}</code>
      </pre>
      <form onSubmit={(event) => void send(event)} className="grid w-full gap-3">
        <Field label={t("email")} hint={t("emailHint")} className="max-w-sm">
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="email" maxLength={254} />
          )}
        </Field>
        <label className="hidden">
          {t("trap")}
          <input name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={isBusy}>
            {t("send")}
          </Button>
          <Button onClick={() => saveFile(text, `proposal-${slug}.json`, "application/json")}>
            {t("download")}
          </Button>
        </div>
      </form>
      {failed && (
        <p role="alert" className="font-medium text-seal">
          {t("failed", { reason: t(`reasons.${failed}`) })} {t("failedText")}
        </p>
      )}
    </Notice>
  );
}

function Sent({ id, locale }: { readonly id: string; readonly locale: Locale }) {
  const t = useTranslations("offers.correct");
  return (
    <Notice tone="success" live title={t("sent")}>
      <p>{t("sentText")}</p>
      <a href={`/${locale}/suggestions/${id}`} className="link py-2.5">
        {t("status")}
      </a>
    </Notice>
  );
}
