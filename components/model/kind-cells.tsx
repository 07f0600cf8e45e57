import { useTranslations } from "next-intl";
import { Cell } from "@/components/ui/table";
import type { VendorRecord } from "@/lib/domain/catalogue/listing";

/** What kind of model it is: its tier, and its tokenizer where that is public. */
export function KindCells({ model }: { readonly model: VendorRecord["models"][number] }) {
  const t = useTranslations("models");
  return (
    <>
      <Cell label={t("tier")} className="md:whitespace-nowrap">
        {t(`tiers.${model.tier}`)}
      </Cell>
      <Cell label={t("tokenizer")} className="md:whitespace-nowrap">
        {model.tokenizer ?? t("tokenizerUnknown")}
      </Cell>
    </>
  );
}
