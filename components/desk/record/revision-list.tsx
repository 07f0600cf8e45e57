import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { messageOr } from "@/components/words/message-or";
import type { Locale } from "@/lib/domain/units/locale";
import type { RecordAnswer } from "@/lib/schemas/desk-answers";
import { minuteIn } from "./minute-in";
import { ReasonForm } from "./reason-form";

/** What the desk did to a record, newest first; each version can be a draft again. */
export function RevisionList({
  revisions,
  locale,
  onRestore,
}: {
  readonly revisions: RecordAnswer["revisions"];
  readonly locale: Locale;
  readonly onRestore: (number: number, reason: string) => Promise<string | null>;
}) {
  const t = useTranslations("records.history");
  const actions = useTranslations("records.history.actions");
  if (revisions.length === 0) return <p className="text-sm text-soft">{t("nothing")}</p>;
  return (
    <ol className="grid gap-3">
      {revisions.map(({ number, at, by, reason, action }) => (
        <li key={number} className="grid gap-1 border-t border-rule pt-2 text-sm">
          <p>
            <span className="text-soft tabular-nums">{number}</span>{" "}
            <span className="font-medium">
              {messageOr(actions, action.replaceAll(".", "_"), action)}
            </span>{" "}
            <span className="text-soft">
              · <span translate="no">{by}</span> · {minuteIn(locale, at)}
            </span>
          </p>
          {reason !== null && (
            <p translate="no" className="wrap-anywhere">
              {reason}
            </p>
          )}
          <Disclosure
            summary={
              <>
                {t("restore")} <span className="sr-only">{number}</span>
              </>
            }
          >
            <ReasonForm
              lead={t("restoreText")}
              submit={t("restoreSubmit")}
              onSend={(why) => onRestore(number, why)}
            />
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}
