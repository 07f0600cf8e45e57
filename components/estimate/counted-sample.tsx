"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import { isOwnTokenizer } from "@/lib/browser/own-tokenizers";
import type { SampleCount } from "@/lib/browser/sample.worker";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { mixOf } from "@/lib/domain/estimate/content-mix";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { vendorTokens } from "@/lib/domain/estimate/sample-ratios";
import { formatBand } from "@/lib/format/band";
import { OwnCount } from "./own-count";
import { type OwnCounts, useOwnCounts } from "./use-own-counts";

interface Looked {
  readonly catalogue: EstimateCatalogue;
  readonly assumptions: Assumptions;
  readonly onChange: (part: Partial<Assumptions>) => void;
}

/** A sample as OpenAI counts it, and what vendors' tokenizers make of it. */
export function CountedSample({
  text,
  counts,
  ...looked
}: Looked & { readonly text: string; readonly counts: readonly SampleCount[] }) {
  const own = useOwnCounts(text);
  return counts.map((counted) => (
    <CountedBy key={counted.tokenizer} {...{ counted, own, ...looked }} />
  ));
}

function CountedBy({
  counted,
  own,
  catalogue,
  assumptions: { sampleRatios },
  onChange,
}: Looked & { readonly counted: SampleCount; readonly own: OwnCounts }) {
  const t = useTranslations("estimate.sample");
  const { count } = useWords();
  const mix = mixOf(counted.byKind);
  if (mix === null) return null;
  const tokens = BigInt(counted.tokens);
  const { tokenizer } = counted;
  const take = (vendor: string, ratio: bigint) => {
    const taken = { ...sampleRatios[vendor], [tokenizer]: ratio };
    onChange({ sampleRatios: { ...sampleRatios, [vendor]: taken } });
  };
  return (
    <section className="grid gap-3 text-sm" data-sample={tokenizer}>
      <p>
        <Sentences>
          {[t("openai", { tokenizer, tokens: count(tokens) }), t("shares", mix)]}
        </Sentences>
      </p>
      <Table caption={t("caption")} captionHidden={false} tight>
        <thead>
          <tr>
            <HeadCell>{t("tokenizer")}</HeadCell>
            <HeadCell figure>{t("byRatio")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {vendorTokens(catalogue, { tokenizer, tokens }, mix).map((row) => (
            <tr key={row.tokenizer}>
              <th scope="row">{row.tokenizer ?? t("notPublic")}</th>
              <Cell label={t("byRatio")} figure>
                {count(row.mid)}
                <Range low={row.low} high={row.high} />
                {isOwnTokenizer(row.tokenizer) && (
                  <OwnCount
                    tokenizer={row.tokenizer}
                    openaiTokens={tokens}
                    own={own}
                    taken={sampleRatios[row.tokenizer]?.[tokenizer] ?? null}
                    onTake={take}
                  />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="text-xs text-soft">{t("ratioNote")}</p>
      <Button size="sm" className="w-fit" onClick={() => onChange({ contentMix: mix })}>
        {t("use", mix)}
      </Button>
    </section>
  );
}

/** The range of a count; nothing where it is one number. */
function Range({ low, high }: { readonly low: bigint; readonly high: bigint }) {
  const { count } = useWords();
  if (low === high) return null;
  return <span className="block text-xs text-soft">{formatBand(count(low), count(high))}</span>;
}
