import { useTranslations } from "next-intl";
import { HeadCell, Table } from "@/components/ui/table";
import type { TuningHost } from "@/lib/domain/catalogue/fine-tuning";
import type { TuningState } from "@/lib/domain/catalogue/tuning-kinds";
import type { Locale } from "@/lib/domain/units/locale";
import type { Cited } from "./said-fold";
import { TuningHostRow } from "./tuning-host-row";

const COLUMNS = ["host", "models", "training", "serving", "rows", "weights", "sources"] as const;
const LISTED: readonly TuningState[] = ["closing", "open", "unknown", "ended", "none"];

/** Every host: what closes first, then what is open, what nobody knows of, and what has ended. */
export function TuningHosts({
  hosts,
  cited,
  locale,
}: {
  readonly hosts: readonly TuningHost[];
  readonly cited: Cited;
  readonly locale: Locale;
}) {
  const t = useTranslations("market.tuning");
  const inOrder = LISTED.flatMap((state) => hosts.filter((host) => host.state === state));
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
          <TuningHostRow key={host.slug} host={host} cited={cited} locale={locale} />
        ))}
      </tbody>
    </Table>
  );
}
