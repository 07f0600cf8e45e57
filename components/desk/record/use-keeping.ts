"use client";
import { useEffect } from "react";
import type { Json } from "@/lib/domain/desk/json-document";

/** Whether what stands in the form is kept at the desk. */
export type SaveState =
  | { readonly kind: "clean" | "unsaved" | "saving" | "offline" | "conflict" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "refused"; readonly code: string };

const WAIT_MS = 1_000;
const RETRY_MS = 5_000;

/** Saves a while after the last change, again while the desk is away, and at once by Ctrl or ⌘ and S. */
export function useKeeping(state: SaveState, document: Json, save: () => Promise<boolean>) {
  const { kind } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the wait anew
  useEffect(() => {
    if (kind !== "unsaved") return;
    const timer = setTimeout(() => void save(), WAIT_MS);
    return () => clearTimeout(timer);
  }, [kind, document, save]);
  useEffect(() => {
    if (kind !== "offline") return;
    const again = () => void save();
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [kind, save]);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (kind !== "conflict") void save();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [kind, save]);
  const isKept = kind === "clean" || kind === "saved";
  useEffect(() => {
    if (isKept) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isKept]);
}
