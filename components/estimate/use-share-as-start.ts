"use client";
import { useEffect, useState } from "react";
import type { FullSnapshot } from "@/lib/domain/share/snapshot";

/** What checks a share is fetched when one is asked for: most visits ask for none. */
async function findLater(id: string, key: string): Promise<FullSnapshot | null> {
  const { findStart } = await import("@/lib/browser/share-start");
  return findStart(id, key);
}

/**
 * `/estimate?from=<id>` opens with the inputs of a share. True when it has none to give: then the
 * page is as without the link, and still takes a file.
 */
export function useShareAsStart(start: (snapshot: FullSnapshot) => void): boolean {
  const [isMissing, setMissing] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const id = new URLSearchParams(location.search).get("from");
    if (id === null) return;
    let isOpen = true;
    findLater(id, location.hash.replace("#k=", "")).then(
      (snapshot) => {
        if (!isOpen) return;
        if (snapshot === null) setMissing(true);
        else start(snapshot);
      },
      () => {
        if (isOpen) setMissing(true);
      },
    );
    return () => {
      isOpen = false;
    };
  }, []);
  return isMissing;
}
