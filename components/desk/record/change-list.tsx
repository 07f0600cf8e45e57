import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { DocumentChange } from "@/lib/domain/desk/document-changes";
import { DocumentValue } from "./document-value";
import { useFieldWords } from "./use-field-words";

/** What publishing would change, field by field. */
export function ChangeList({ changes }: { readonly changes: readonly DocumentChange[] }) {
  const t = useTranslations("records.publish");
  const { pathName } = useFieldWords();
  if (changes.length === 0) return <p className="text-sm text-soft">{t("noChanges")}</p>;
  return (
    <Table caption={t("changes", { count: changes.length })} captionHidden={false}>
      <thead>
        <tr>
          <HeadCell>{t("field")}</HeadCell>
          <HeadCell>{t("before")}</HeadCell>
          <HeadCell>{t("after")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path.join("/")}>
            <th scope="row" className="text-left align-top font-medium">
              {pathName(path)}
            </th>
            <Cell label={t("before")}>
              <DocumentValue value={before} />
            </Cell>
            <Cell label={t("after")}>
              <DocumentValue value={after} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
