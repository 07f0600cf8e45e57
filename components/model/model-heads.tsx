import { useTranslations } from "next-intl";
import { HeadCell } from "@/components/ui/table";

const FIGURES = ["input", "cached", "output"] as const;
type Column =
  | (typeof FIGURES)[number]
  | "vendor"
  | "model"
  | "tier"
  | "tokenizer"
  | "reason"
  | "basis";

/** The head of a table of models; prices stand to the right. */
export function ModelHeads({ columns }: { readonly columns: readonly Column[] }) {
  const t = useTranslations("models");
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <HeadCell key={column} figure={FIGURES.some((figure) => figure === column)}>
            {t(column)}
          </HeadCell>
        ))}
      </tr>
    </thead>
  );
}
