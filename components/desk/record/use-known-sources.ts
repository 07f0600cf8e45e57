"use client";
import { useEffect, useState } from "react";
import { askRecords } from "@/lib/browser/desk-records";
import { recordsAnswerSchema } from "@/lib/schemas/desk-answers";

interface KnownSource {
  readonly key: string;
  readonly title: string;
}

/** Sources that a statement may name; none until they have come. */
export function useKnownSources(): readonly KnownSource[] {
  const [sources, setSources] = useState<readonly KnownSource[]>([]);
  useEffect(() => {
    let isWanted = true;
    void askRecords("GET", "records?kind=source", recordsAnswerSchema).then((answer) => {
      if (!isWanted || answer.kind !== "done") return;
      setSources(answer.done.records.map(({ key, title }) => ({ key, title: title.en })));
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return sources;
}
