"use client";
import { startTransition, useRef, useState } from "react";
import { MOST_FILES } from "@/lib/browser/file-drop";
import type { FilesReading, ReadingProgress } from "@/lib/browser/file-reading";
import { ReadingStalled, readFiles } from "@/lib/browser/ingest-files";
import { type Sample, sampleFiles } from "@/lib/domain/usage/sample";
import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";

export type Reading =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly progress: ReadingProgress | null }
  | {
      readonly kind: "done";
      readonly result: FilesReading;
      readonly isSample: boolean;
      /** Reads again, with what a person said of the columns of the file at this place. */
      readonly onMap: (source: number, mapping: ColumnMapping) => void;
    }
  | { readonly kind: "stalled"; readonly seconds: number }
  | { readonly kind: "failed"; readonly why: "crashed" | "sample" | "tooMany" };

async function fetchSample(sample: Sample, signal: AbortSignal): Promise<Blob[]> {
  const paths = sampleFiles(sample).map((name) => `/samples/${name}`);
  const answers = await Promise.all(paths.map((path) => fetch(path, { signal })));
  if (answers.some((answer) => !answer.ok)) throw new Error("no sample");
  return Promise.all(answers.map((answer) => answer.blob()));
}

/** Reads the files a person gives, off the main thread; files given later are read with the earlier ones. */
export function useReading() {
  const [reading, setReading] = useState<Reading>({ kind: "idle" });
  const files = useRef<readonly Blob[]>([]);
  const mapped = useRef<readonly (ColumnMapping | null)[]>([]);
  const running = useRef<AbortController | null>(null);

  async function read(
    given: readonly Blob[],
    isSample: boolean,
    mappings: readonly (ColumnMapping | null)[] = [],
  ) {
    running.current?.abort();
    if (given.length > MOST_FILES) return setReading({ kind: "failed", why: "tooMany" });
    const run = new AbortController();
    running.current = run;
    setReading({ kind: "reading", progress: null });
    const onProgress = (progress: ReadingProgress) => {
      if (!run.signal.aborted) setReading({ kind: "reading", progress });
    };
    try {
      const result = await readFiles(given, { signal: run.signal, onProgress, mappings });
      files.current = given;
      mapped.current = mappings;
      const onMap = (source: number, mapping: ColumnMapping) =>
        void read(
          given,
          false,
          given.map((_, at) => (at === source ? mapping : (mappings[at] ?? null))),
        );
      // In slices: a long read-out must not hold the page.
      startTransition(() => setReading({ kind: "done", result, isSample, onMap }));
    } catch (error) {
      if (run.signal.aborted) return;
      if (error instanceof ReadingStalled) setReading({ kind: "stalled", seconds: error.seconds });
      else setReading({ kind: "failed", why: "crashed" });
    }
  }

  return {
    reading,
    readGiven: (given: readonly Blob[]) => {
      const isMore = reading.kind === "done" && !reading.isSample;
      if (!isMore) return read(given, false);
      return read([...files.current, ...given], false, mapped.current);
    },
    readSample: async (sample: Sample) => {
      const leaving = new AbortController();
      try {
        await read(await fetchSample(sample, leaving.signal), true);
      } catch {
        setReading({ kind: "failed", why: "sample" });
      }
    },
    cancel: () => {
      running.current?.abort();
      setReading({ kind: "idle" });
    },
    clear: () => {
      running.current?.abort();
      files.current = [];
      setReading({ kind: "idle" });
    },
  };
}
