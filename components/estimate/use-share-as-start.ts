"use client";
import { useEffect } from "react";
import type { FullSnapshot } from "@/lib/domain/snapshot";

/** What checks a share is fetched when one is asked for: most visits ask for none. */
async function findLater(id: string, key: string): Promise<FullSnapshot | null> {
  const { findStart } = await import("@/lib/browser/share-start");
  return findStart(id, key);
}

/** `/estimate?from=<id>` opens with the inputs of a share; with none when it is gone. */
export function useShareAsStart(start: (snapshot: FullSnapshot) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const id = new URLSearchParams(location.search).get("from");
    if (id === null) return;
    let isOpen = true;
    findLater(id, location.hash.replace("#k=", "")).then(
      (snapshot) => {
        if (isOpen && snapshot !== null) start(snapshot);
      },
      () => {
        // The page is as without the link: it still takes a file.
      },
    );
    return () => {
      isOpen = false;
    };
  }, []);
}
