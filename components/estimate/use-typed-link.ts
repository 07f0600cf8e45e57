"use client";
import { useEffect, useState } from "react";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";

/** `/estimate#u=…` opens with a typed month that stands in the link. True when it cannot be read. */
export function useTypedLink(today: Day, start: (input: EstimateInput) => void): boolean {
  const [isUnread, setUnread] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const fragment = location.hash;
    if (!fragment.startsWith("#u=")) return;
    let isOpen = true;
    void import("@/lib/browser/typed-link")
      .then(({ openTypedFragment }) => openTypedFragment(fragment, today))
      .catch(() => null)
      .then((input) => {
        if (!isOpen) return;
        if (input === null) setUnread(true);
        else start(input);
      });
    return () => {
      isOpen = false;
    };
  }, []);
  return isUnread;
}
