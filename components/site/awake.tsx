"use client";
import { useEffect } from "react";
import { replayEarlyInput } from "@/lib/browser/early-input";

/** Tells, as `data-awake` on the document, that the page answers now, and answers what was pressed before. */
export function Awake() {
  useEffect(() => {
    document.documentElement.dataset.awake = "";
    replayEarlyInput();
  }, []);
  return null;
}
