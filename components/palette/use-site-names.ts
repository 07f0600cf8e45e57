"use client";
import { useEffect, useState } from "react";
import { fetchSiteNames, type SiteNames } from "@/lib/browser/site-names";

let known: SiteNames = { offers: [], vendors: [] };

/** What can be found by name, fetched when the palette first opens; `failed` when it could not be had. */
export function useSiteNames() {
  const [names, setNames] = useState(known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    fetchSiteNames(leaving.signal).then(
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
