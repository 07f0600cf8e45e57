"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { DetailTicket } from "@/components/offer/detail-ticket";
import { OfferClaim, OfferEndpoint, OfferGives, OfferSources } from "@/components/offer/offer-body";
import { OfferHead } from "@/components/offer/offer-head";
import { OfferRow } from "@/components/offer/offer-row";
import { OfferTicket } from "@/components/offer/offer-ticket";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { askRecords } from "@/lib/browser/desk-records";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { Json } from "@/lib/domain/desk/json-document";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { previewAnswerSchema } from "@/lib/schemas/desk-answers";

interface Props {
  /** Of the offer. */
  readonly recordKey: string;
  readonly document: Json;
  readonly today: Day;
  readonly locale: Locale;
}

/** The offer as visitors would see it, of what stands in the form now. */
export function OfferPreview({ recordKey, document, today, locale }: Props) {
  const t = useTranslations("records.preview");
  const [offer, setOffer] = useState<Offer | "waiting" | "away" | "unfinished">("waiting");
  useEffect(() => {
    let isWanted = true;
    void findPreview(recordKey, document).then((found) => isWanted && setOffer(found));
    return () => {
      isWanted = false;
    };
  }, [recordKey, document]);
  if (offer === "waiting") return <Skeleton className="h-64" />;
  if (offer === "away") return <Notice tone="error">{t("away")}</Notice>;
  if (offer === "unfinished") return <Notice tone="warning">{t("unfinished")}</Notice>;
  return <Previews offer={offer} today={today} locale={locale} />;
}

async function findPreview(key: string, document: Json) {
  const body = { kind: "offer", key, document };
  const answer = await askRecords("POST", "preview", previewAnswerSchema, body);
  if (answer.kind !== "done") return answer.kind === "away" ? "away" : "unfinished";
  if (answer.done.shown === null) return "unfinished";
  const { claim, status: _, ...rest } = answer.done.shown.offer;
  return { ...rest, window: claim };
}

function Previews({
  offer,
  today,
  locale,
}: {
  readonly offer: Offer;
  readonly today: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("records.preview");
  const listed = toListedOffer(offer);
  const [isTicked, setTicked] = useState(false);
  return (
    <>
      <h2 className="sr-only">{t("title")}</h2>
      <Tabs
        label={t("title")}
        tabs={[
          {
            id: "ticket",
            label: t("ticket"),
            panel: (
              <div className="max-w-xl">
                <OfferTicket offer={listed} asOf={today} locale={locale} />
              </div>
            ),
          },
          {
            id: "row",
            label: t("row"),
            panel: (
              <ul className="border-t border-edge">
                <OfferRow
                  {...{ offer: listed, asOf: today, locale, isTicked }}
                  onTick={setTicked}
                />
              </ul>
            ),
          },
          {
            id: "page",
            label: t("page"),
            panel: (
              <>
                <OfferHead offer={offer} event={null} locale={locale} />
                <DetailTicket offer={listed} renderedOn={today} locale={locale} />
                <OfferClaim offer={offer} renderedOn={today} locale={locale} />
                <OfferGives offer={offer} locale={locale} />
                <OfferEndpoint offer={offer} />
                <OfferSources offer={offer} locale={locale} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
