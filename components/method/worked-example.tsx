import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { day as parse } from "@/lib/domain/units/day";
import { formatDate } from "@/lib/format/date";

/** Tokens of docs/worked-example.md, which a test computes to the last unit. */
const DAYS = [
  ["07-09", "glm-4", "21,498,000", "21,498,000", "–"],
  ["07-10", "glm-4-air", "51,030,000", "51,030,000", "–"],
  ["07-11", "glm-4", "21,498,000", "21,498,000", "–"],
  ["07-12", "glm-4-air", "51,030,000", "48,970,000", "¥2.06"],
  ["07-13", "glm-4", "21,498,000", "7,004,000", "¥1,449.40"],
] as const;

/** One estimate worked by hand: two days of use, five days at Zhipu. */
export function WorkedExample() {
  const t = useTranslations("method.example");
  const locale = useLocale();
  // A model's name is not to be parted at its hyphens.
  const name = (chunks: ReactNode) => <span className="whitespace-nowrap">{chunks}</span>;
  const heads = [t("day"), t("model"), t("wanted"), t("granted"), t("paid")] as const;
  return (
    <>
      <p>{t.rich("usage", { name })}</p>
      <p>{t("baseline")}</p>
      <p>{t.rich("convert", { name })}</p>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <HeadCell key={head} figure={at > 1}>
                {head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAYS.map(([day, ...cells]) => (
            <tr key={day}>
              <th scope="row">{formatDate(parse(`2024-${day}`), locale)}</th>
              {cells.map((cell, at) => (
                <Cell key={heads[at + 1]} label={heads[at + 1] ?? ""} figure={at > 0}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p>{t("result")}</p>
    </>
  );
}
