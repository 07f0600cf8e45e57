"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { useHandedFiles } from "@/components/home/use-handed-files";
import { findKeptUsage, forgetUsage, type KeptUsage, keepUsage } from "@/lib/browser/last-usage";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";
import { PRESENT_SAMPLE, type Sample, sampleOf } from "@/lib/domain/usage/sample";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { useReading } from "./use-reading";
import { useShareAsStart } from "./use-share-as-start";
import { useTypedLink } from "./use-typed-link";

/** Usage that did not come from files read on this visit, and where it came from. */
type Other = KeptUsage & { readonly from: "typed" | "link" | "kept" };

/** An address that says what to open with: what was kept must not stand in its way. */
function opensWithSomething(): boolean {
  const query = new URLSearchParams(location.search);
  return query.has("sample") || query.has("from") || location.hash.startsWith("#u=");
}

/** The usage to estimate, from files, a sample, a form, a link or the last visit; null while there is none. */
export function useGivenUsage(today: Day, propose: (part: Partial<Assumptions>) => void) {
  const { reading, readGiven, readSample, cancel, clear } = useReading();
  const [other, setOther] = useState<Other | null>(null);
  const hasBegun = useRef(false);
  hasBegun.current ||= reading.kind !== "idle" || other !== null;

  const result = reading.kind === "done" ? reading.result : null;
  const isSample = reading.kind === "done" && reading.isSample;
  const given = useMemo((): KeptUsage | null => {
    if (other !== null) return other;
    if (result === null || !result.merged.complete) return null;
    return result.merged.usage.length > 0 ? result.merged : null;
  }, [other, result]);

  const noStart = useShareAsStart(({ usage, paid, period, report: shared }) => {
    setOther({ usage, paid, period, from: "link" });
    propose(shared.assumptions);
  });
  const badLink = useTypedLink(today, ({ usage, assumptions: linked }) => {
    setOther({ usage, paid: [], period: null, from: "link" });
    propose(linked);
  });
  useHandedFiles(readGiven);
  useSampleLink(readSample);
  useEffect(() => {
    if (opensWithSomething()) return;
    void findKeptUsage().then((kept) => {
      if (kept !== null && !hasBegun.current) setOther({ ...kept, from: "kept" });
    });
  }, []);
  useEffect(() => {
    if (given === null || isSample || (other !== null && other.from !== "typed")) return;
    const { usage, paid, period } = given;
    void keepUsage({ usage, paid, period });
  }, [given, isSample, other]);

  return {
    reading,
    given,
    other: other?.from ?? null,
    isSample,
    noStart: noStart && given === null,
    badLink,
    cancel,
    readFiles: (files: readonly File[]) => {
      setOther(null);
      void readGiven(files);
    },
    readSample: () => {
      setOther(null);
      void readSample(PRESENT_SAMPLE);
    },
    takeTyped: (usage: readonly UsageCell[]) => {
      clear();
      setOther({ usage, paid: [], period: null, from: "typed" });
    },
    /** Starts over, and forgets what was kept. */
    forget: () => {
      clear();
      setOther(null);
      void forgetUsage();
    },
  };
}

/** `/estimate?sample=2026` opens with a sample. */
function useSampleLink(readSample: (sample: Sample) => Promise<void>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const asked = sampleOf(new URLSearchParams(location.search).get("sample"));
    if (asked !== null) void readSample(asked);
  }, []);
}
