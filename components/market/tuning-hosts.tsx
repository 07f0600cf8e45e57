import { useTranslations } from "next-intl";
import { HeadCell, Table } from "@/components/ui/table";
import type { TuningHost } from "@/lib/domain/catalogue/fine-tuning";
import { type TuningStateOnDay, tuningStateOn } from "@/lib/domain/offers/tuning-state";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import type { Cited } from "./said-fold";
import { TuningHostRow } from "./tuning-host-row";

const COLUMNS = ["host", "models", "training", "serving", "rows", "weights", "sources"] as const;
type Listed = readonly TuningStateOnDay[];
const LISTED: Listed = ["closing", "open", "stale", "unknown", "ended", "none"];

/** Every host: what closes first, what is open, what was seen open last, what nobody knows of, what has ended. */
export function TuningHosts({
  hosts,
  cited,
  asOf,
  locale,
}: {
  readonly hosts: readonly TuningHost[];
  readonly cited: Cited;
  readonly asOf: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("market.tuning");
  const inOrder = LISTED.flatMap((state) =>
    hosts.filter((host) => tuningStateOn(host, asOf) === state),
  );
  return (
    <Table caption={t("hostsTitle")} tight>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <HeadCell key={name}>{t(`column.${name}`)}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder.map((host) => (
          <TuningHostRow key={host.slug} {...{ host, cited, asOf, locale }} />
        ))}
      </tbody>
    </Table>
  );
}
