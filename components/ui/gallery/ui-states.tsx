import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";

/** What is shown while waiting, when there is nothing, and when something has to be said. */
export function UiStates() {
  const t = useTranslations("ui");
  return (
    <section className="grid gap-6">
      <h2 className="font-display text-2xl">{t("states")}</h2>
      <div className="flex flex-wrap gap-3">
        {(["plain", "seal", "jade", "amber"] as const).map((tone) => (
          <Mark key={tone} tone={tone}>
            {t(`tone.${tone}`)}
          </Mark>
        ))}
        <Tag>gpt-4o</Tag>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {(["info", "warning", "error", "success"] as const).map((tone) => (
          <Notice key={tone} tone={tone} title={t(`notice.${tone}`)}>
            <p>{t("notice.text")}</p>
          </Notice>
        ))}
      </div>
      <Progress label={t("progress")} value={40} max={100} />
      <Progress label={t("waiting")} value={null} max={100} />
      <Skeleton className="h-16 w-full" />
      <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      <Table caption={t("table")} captionHidden={false}>
        <thead>
          <tr>
            <HeadCell>{t("field")}</HeadCell>
            <HeadCell figure>{t("slider")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("first")}</th>
            <Cell label={t("slider")} figure>
              1,234
            </Cell>
          </tr>
        </tbody>
      </Table>
    </section>
  );
}
