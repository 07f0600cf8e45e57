"use client";
import { useEffect, useRef, useState } from "react";
import { countSample } from "@/lib/browser/sample";
import type { SampleCount } from "@/lib/browser/sample.worker";
import type { OpenAiTokenizer } from "@/lib/domain/catalogue/catalogue";

export type Sampled =
  | { readonly kind: "none" }
  | { readonly kind: "counting" }
  | {
      readonly kind: "counted";
      readonly text: string;
      readonly counts: readonly SampleCount[];
    }
  | { readonly kind: "failed" };

/** Counts a sample when told to; the text is kept nowhere but in the field it was put in. */
export function useSample(tokenizers: readonly OpenAiTokenizer[]) {
  const [sampled, setSampled] = useState<Sampled>({ kind: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function count(text: string) {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setSampled({ kind: "counting" });
    try {
      setSampled({
        kind: "counted",
        text,
        counts: await countSample({ text, tokenizers }, run.signal),
      });
    } catch {
      if (!run.signal.aborted) setSampled({ kind: "failed" });
    }
  }
  return { sampled, count };
}
