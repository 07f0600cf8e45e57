"use client";
import { useEffect } from "react";
import { takeHanded } from "@/lib/browser/file-handoff";

/** Reads the files that were dropped on the home page, when this one opens. */
export function useHandedFiles(read: (files: readonly File[]) => Promise<void>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const files = takeHanded();
    if (files.length > 0) void read(files);
  }, []);
}
