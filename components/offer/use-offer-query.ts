"use client";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { GRANT_KINDS } from "@/lib/domain/catalogue";
import { OFFER_STATUSES, PERK_KINDS } from "@/lib/domain/offer";
import { OFFER_SORTS } from "@/lib/domain/offer-sort";
import { OFFER_VIEWS } from "./offer-results";
import { parseAsDay } from "./use-as-of";

const QUERY = {
  asOf: parseAsDay,
  vendor: parseAsString,
  kind: parseAsStringLiteral([...GRANT_KINDS, ...PERK_KINDS]),
  status: parseAsStringLiteral(OFFER_STATUSES),
  eligibility: parseAsString,
  compatible: parseAsBoolean,
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(OFFER_SORTS).withDefault("deadline"),
  view: parseAsStringLiteral(OFFER_VIEWS).withDefault("tickets"),
};

/** What the reader asked for, kept in the address so that a link shows the same. */
export function useOfferQuery() {
  return useQueryStates(QUERY, { history: "replace", clearOnDefault: true });
}

export type OfferQuery = ReturnType<typeof useOfferQuery>[0];
export type SetOfferQuery = ReturnType<typeof useOfferQuery>[1];
