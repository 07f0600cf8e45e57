import { useTranslations } from "next-intl";

const STEPS = ["project", "baseline", "map", "convert", "draw", "report", "rank"] as const;
const CHARTER = ["own", "same", "contingent", "steady", "unknown", "negative", "limits"] as const;
const BANDS = ["ratio", "deadline", "validity", "scope", "matched", "discount"] as const;

/** The steps of an estimate, in order. */
export function Steps() {
  const t = useTranslations("method");
  return (
    <ol className="grid list-decimal gap-3 pl-6">
      {STEPS.map((key) => (
        <li key={key}>
          <span className="block font-medium">{t(`steps.${key}.name`)}</span>
          {t(`steps.${key}.text`)}
        </li>
      ))}
    </ol>
  );
}

/** What every estimate here promises. */
export function Charter() {
  const t = useTranslations("method");
  return (
    <ul className="grid list-disc gap-2 pl-6">
      {CHARTER.map((key) => (
        <li key={key}>{t(`charter.${key}`)}</li>
      ))}
    </ul>
  );
}

/** What each band takes for what nobody knows. */
export function Bands() {
  const t = useTranslations("method");
  return (
    <dl className="border-t border-rule">
      {BANDS.map((key) => (
        <div
          key={key}
          className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <dt className="font-medium">{t(`bands.${key}.name`)}</dt>
          <dd className="text-sm">{t(`bands.${key}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
