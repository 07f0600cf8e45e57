"use client";
import { useEffect, useRef, useState } from "react";
import { countOwn } from "@/lib/browser/own-count";
import type { OwnTokenizer } from "@/lib/browser/own-tokenizers";

export type OwnCounted =
  | { readonly kind: "fetching"; readonly bytes: number }
  | { readonly kind: "counted"; readonly tokens: number }
  | { readonly kind: "failed" };

export interface OwnCounts {
  /** Undefined: not asked for. */
  of(tokenizer: OwnTokenizer): OwnCounted | undefined;
  count(tokenizer: OwnTokenizer): void;
  cancel(tokenizer: OwnTokenizer): void;
}

/** One text's counts by vendors' own tokenizers, each made when it is asked for. */
export function useOwnCounts(text: string): OwnCounts {
  const [counts, setCounts] = useState<{ [T in OwnTokenizer]?: OwnCounted | undefined }>({});
  const running = useRef(new Map<OwnTokenizer, AbortController>());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const run of all.values()) run.abort();
    };
  }, []);

  const set = (tokenizer: OwnTokenizer, counted: OwnCounted | undefined) =>
    setCounts((now) => ({ ...now, [tokenizer]: counted }));

  async function count(tokenizer: OwnTokenizer) {
    const run = new AbortController();
    running.current.set(tokenizer, run);
    const tell = (counted: OwnCounted) => {
      if (!run.signal.aborted) set(tokenizer, counted);
    };
    tell({ kind: "fetching", bytes: 0 });
    try {
      const onBytes = (bytes: number) => tell({ kind: "fetching", bytes });
      tell({ kind: "counted", tokens: await countOwn({ tokenizer, text }, run.signal, onBytes) });
    } catch {
      tell({ kind: "failed" });
    }
  }

  return {
    of: (tokenizer) => counts[tokenizer],
    count: (tokenizer) => void count(tokenizer),
    cancel: (tokenizer) => {
      running.current.get(tokenizer)?.abort();
      set(tokenizer, undefined);
    },
  };
}
