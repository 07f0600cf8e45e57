"use client";
import { useEffect, useState } from "react";
import { fetchOfferNames, type OfferName } from "@/lib/browser/offer-names";

let known: readonly OfferName[] = [];

/** The offers' names, fetched when the palette first opens; `failed` when they could not be had. */
export function useOfferNames() {
  const [names, setNames] = useState(known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    fetchOfferNames(leaving.signal).then(
      (found) => {
        known = found;
        setNames(found);
      },
      () => {
        if (!leaving.signal.aborted) setFailed(true);
      },
    );
    return () => leaving.abort();
  }, []);
  return { names, failed };
}
