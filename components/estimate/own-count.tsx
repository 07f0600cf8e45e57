"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { useWords } from "@/components/words/use-words";
import { OWN_TOKENIZERS, type OwnTokenizer } from "@/lib/browser/own-tokenizers";
import { sampleRatio } from "@/lib/domain/estimate/sample-ratios";
import { formatRatio } from "@/lib/format/ratio";
import type { OwnCounts } from "./use-own-counts";

interface Props {
  readonly tokenizer: OwnTokenizer;
  readonly openaiTokens: bigint;
  readonly own: OwnCounts;
  /** The ratio the estimate converts with, where it is a sample's. */
  readonly taken: bigint | null;
  readonly onTake: (tokenizer: OwnTokenizer, ratio: bigint) => void;
}

/** A sample's real count by a vendor's own tokenizer, once somebody asks for it. */
export function OwnCount({ tokenizer, openaiTokens, own, taken, onTake }: Props) {
  const t = useTranslations("estimate.sample");
  const { count } = useWords();
  const counted = own.of(tokenizer);
  const size = OWN_TOKENIZERS[tokenizer];
  if (counted?.kind === "fetching") {
    return (
      <span className="grid justify-items-start gap-1 pt-1 md:justify-items-end">
        <Progress label={t("fetching", { tokenizer })} value={counted.bytes} max={size} />
        <Button size="sm" variant="quiet" onClick={() => own.cancel(tokenizer)}>
          {t("cancel")}
        </Button>
      </span>
    );
  }
  if (counted?.kind === "counted") {
    const tokens = BigInt(counted.tokens);
    const ratio = sampleRatio(tokens, openaiTokens);
    return (
      <span
        className="grid justify-items-start gap-1 pt-1 md:justify-items-end"
        data-own={tokenizer}
      >
        <span className="font-medium">{t("counted", { tokens: count(tokens) })}</span>
        {ratio !== null && (
          <span className="text-xs text-soft">{t("ratio", { ratio: formatRatio(ratio) })}</span>
        )}
        {ratio !== null && taken === ratio && <span className="text-xs">{t("taken")}</span>}
        {ratio !== null && taken !== ratio && (
          <Button size="sm" onClick={() => onTake(tokenizer, ratio)}>
            {t("take")}
            <span className="sr-only">{tokenizer}</span>
          </Button>
        )}
      </span>
    );
  }
  return (
    <span className="grid justify-items-start gap-1 pt-1 md:justify-items-end">
      <Button size="sm" onClick={() => own.count(tokenizer)}>
        {t("countIt", { megabytes: (size / 1e6).toFixed(1) })}
        <span className="sr-only">{tokenizer}</span>
      </Button>
      {counted?.kind === "failed" && (
        <span className="text-xs whitespace-normal">{t("ownFailed")}</span>
      )}
    </span>
  );
}
