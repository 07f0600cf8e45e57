"use client";
import { useEffect, useRef, useState } from "react";
import { changeAddress, onQueryChange, readQuery } from "@/lib/browser/address";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import {
  type AssumptionHistory,
  changed,
  propose,
  reset,
  undone,
} from "@/lib/domain/explain/assumption-history";
import { askedAssumptions, assumptionQuery } from "@/lib/domain/explain/assumption-query";

/** What the address asks for, over what is proposed. */
function withAsked(assumptions: Assumptions): Assumptions {
  const params = new URLSearchParams(readQuery());
  return { ...assumptions, ...askedAssumptions((name) => params.get(name)) };
}

function writeAddress({ now, proposed }: AssumptionHistory, way: "step" | "replace") {
  const params = new URLSearchParams(readQuery());
  for (const [name, text] of Object.entries(assumptionQuery(now, proposed))) {
    if (text === null) params.delete(name);
    else params.set(name, text);
  }
  changeAddress(params, way);
}

/** The history after Back or Forward: what the address can say follows it, the rest stays. */
function followed(history: AssumptionHistory): AssumptionHistory {
  const query = assumptionQuery(withAsked(history.proposed), history.proposed);
  const held = assumptionQuery(history.now, history.proposed);
  if (Object.entries(query).every(([name, text]) => held[name] === text)) return history;
  const { claims, sampleRatios, mapping, vendors } = history.now;
  const now = { ...withAsked(history.proposed), claims, sampleRatios, mapping, vendors };
  return { ...history, now, touched: null };
}

/** The assumptions, kept in the address so that Back undoes a change, and the ways to change them. */
export function useAssumptions(first: () => Assumptions) {
  const [history, setHistory] = useState(() => propose(first()));
  const latest = useRef(history);
  function hold(next: AssumptionHistory) {
    latest.current = next;
    setHistory(next);
  }
  function step(next: AssumptionHistory) {
    // Dragging one control is one step.
    const isSameTouch = next.touched !== null && next.touched === latest.current.touched;
    hold(next);
    writeAddress(next, isSameTouch ? "replace" : "step");
  }
  useEffect(
    () =>
      onQueryChange(() => {
        const next = followed(latest.current);
        if (next === latest.current) return;
        latest.current = next;
        setHistory(next);
      }),
    [],
  );
  return {
    assumptions: history.now,
    change: (part: Partial<Assumptions>) => step(changed(latest.current, part)),
    /** What an export or a share brings: changes made so far are no longer there to undo. */
    propose: (part: Partial<Assumptions>) => {
      const proposed = { ...latest.current.proposed, ...part };
      hold({ ...propose(proposed), now: withAsked(proposed) });
    },
    undo: history.past.length === 0 ? null : () => step(undone(latest.current)),
    reset: history.now === history.proposed ? null : () => step(reset(latest.current)),
  };
}
