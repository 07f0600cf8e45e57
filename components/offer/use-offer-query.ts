"use client";
import {
  oneOfField,
  orField,
  type QueryField,
  textField,
  useQuery,
} from "@/components/ui/use-query";
import { GRANT_KINDS } from "@/lib/domain/catalogue";
import { OFFER_STATUSES, PERK_KINDS } from "@/lib/domain/offer";
import { OFFER_SORTS } from "@/lib/domain/offer-sort";
import { OFFER_VIEWS } from "./offer-results";
import { dayField } from "./use-as-of";

const yesField: QueryField<true> = {
  parse: (text) => (text === "true" ? true : null),
  write: String,
  absent: null,
};

const QUERY = {
  asOf: dayField,
  vendor: textField,
  kind: oneOfField([...GRANT_KINDS, ...PERK_KINDS]),
  status: oneOfField(OFFER_STATUSES),
  eligibility: textField,
  compatible: yesField,
  q: orField(textField, ""),
  sort: orField(oneOfField(OFFER_SORTS), "deadline"),
  view: orField(oneOfField(OFFER_VIEWS), "tickets"),
};

/** What the reader asked of the list. */
export function useOfferQuery() {
  return useQuery(QUERY);
}

export type OfferQuery = ReturnType<typeof useOfferQuery>[0];
export type SetOfferQuery = ReturnType<typeof useOfferQuery>[1];
