import { useTranslations } from "next-intl";
import { type Locale, TIME_TAG } from "@/lib/domain/units/locale";
import type { SaveState } from "./use-keeping";
import { useRecordFailure } from "./use-record-failure";

/** Whether what was typed is kept: "Saved 20:14", "Not saved: offline". */
export function SaveStatus({
  state,
  locale,
}: {
  readonly state: SaveState;
  readonly locale: Locale;
}) {
  const t = useTranslations("records.save");
  const failure = useRecordFailure();
  const isWrong = state.kind === "offline" || state.kind === "refused";
  return (
    <p role="status" className={isWrong ? "text-sm font-medium text-seal" : "text-sm text-soft"}>
      {state.kind === "saved"
        ? t("saved", { time: clockIn(locale, state.at) })
        : state.kind === "refused"
          ? t("refused", { why: failure(state.code) })
          : t(state.kind)}
    </p>
  );
}

/** By the reader's own clock. */
function clockIn(locale: Locale, at: Date): string {
  const format = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(TIME_TAG[locale], format).format(at);
}
