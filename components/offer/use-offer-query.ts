"use client";
import { dayField } from "@/components/as-of/use-as-of";
import {
  oneOfField,
  orField,
  type QueryField,
  textField,
  useQuery,
  writeQuery,
} from "@/components/ui/use-query";
import { REGIONS } from "@/lib/domain/catalogue/catalogue";
import { GRANT_KINDS } from "@/lib/domain/catalogue/grant";
import { OFFER_STATUSES, PERK_KINDS } from "@/lib/domain/catalogue/offer";
import { OFFER_SORTS } from "@/lib/domain/offers/offer-sort";
import { OFFER_VIEWS } from "./offer-results";

const yesNoField: QueryField<boolean> = {
  parse: (text) => (text === "true" ? true : text === "false" ? false : null),
  write: String,
  absent: null,
};

export const REGION_CHOICES = [...REGIONS, "unknown"] as const;

const QUERY = {
  asOf: dayField,
  vendor: textField,
  kind: oneOfField([...GRANT_KINDS, ...PERK_KINDS]),
  status: oneOfField(OFFER_STATUSES),
  eligibility: textField,
  compatible: yesNoField,
  region: oneOfField(REGION_CHOICES),
  q: orField(textField, ""),
  sort: orField(oneOfField(OFFER_SORTS), "best"),
  view: orField(oneOfField(OFFER_VIEWS), "rows"),
};

/** What the reader asked of the list; `served` is what the server was asked. */
export function useOfferQuery(served: string) {
  return useQuery(QUERY, served);
}

/** The address of the list with another question. */
export function offerQueryHref(query: OfferQuery): string {
  return writeQuery(QUERY, query);
}

export type OfferQuery = ReturnType<typeof useOfferQuery>[0];
export type SetOfferQuery = ReturnType<typeof useOfferQuery>[1];
export type OfferHrefOf = ReturnType<typeof useOfferQuery>[2];
