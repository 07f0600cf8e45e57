"use client";
import { useState } from "react";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { changed, propose, reset, undone } from "@/lib/domain/explain/assumption-history";

/** The assumptions, and the ways to change them and to go back. */
export function useAssumptions(first: () => Assumptions) {
  const [history, setHistory] = useState(() => propose(first()));
  return {
    assumptions: history.now,
    change: (part: Partial<Assumptions>) => setHistory((now) => changed(now, part)),
    /** What an export or a share brings: changes made so far are no longer there to undo. */
    propose: (part: Partial<Assumptions>) => setHistory(({ now }) => propose({ ...now, ...part })),
    undo: history.past.length === 0 ? null : () => setHistory(undone),
    reset: history.now === history.proposed ? null : () => setHistory(reset),
  };
}
