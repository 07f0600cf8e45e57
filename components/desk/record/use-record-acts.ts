"use client";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { askRecords, type RecordsAnswer, recordPath } from "@/lib/browser/desk-records";
import {
  publishedAnswerSchema,
  type RecordAnswer,
  restoredAnswerSchema,
} from "@/lib/schemas/desk-answers";
import type { RecordActs } from "./publish-panel";
import { useProblemWords } from "./use-problem-words";
import type { useRecordDraft } from "./use-record-draft";
import { useRecordFailure } from "./use-record-failure";

/** Which record a page is about. */
export interface RecordName {
  readonly kind: string;
  readonly key: string;
}

/** What can be done with a record as a whole. Each answers in words what went wrong, or null. */
export function useRecordActs(
  name: RecordName,
  { digest }: RecordAnswer,
  draft: ReturnType<typeof useRecordDraft>,
  onDone: (said: string) => void,
): RecordActs {
  const t = useTranslations("records.publish");
  const failure = useRecordFailure();
  const words = useProblemWords();

  /** What an answer means: done and said, a conflict to be looked at, or words. */
  async function conclude(answer: RecordsAnswer<unknown>, said: string): Promise<string | null> {
    if (answer.kind === "done") {
      onDone(said);
      return null;
    }
    if (answer.kind === "conflict") {
      await draft.findConflict();
      return null;
    }
    if (answer.kind === "away") return failure("away");
    const { code, errors } = answer.refusal;
    if (errors.length === 0) return failure(code);
    draft.setProblems(errors);
    return t("problems", { problems: errors.map(words).join(" ") });
  }

  return {
    async publish(reason, at) {
      if (!(await draft.save())) return failure("unsaved");
      const records = [{ ...name, version: draft.keptVersion() }];
      const answer = await askRecords("POST", "publish", publishedAnswerSchema, {
        ...{ records, reason, at },
      });
      return conclude(answer, at === null ? "published" : "planned");
    },
    async withdraw(reason) {
      const body = { ...name, digest, reason };
      return conclude(await askRecords("POST", "withdraw", z.unknown(), body), "withdrawn");
    },
    async discard() {
      const path = `drafts/${recordPath(name.kind, name.key)}`;
      return conclude(await askRecords("DELETE", path, z.null(), {}), "discarded");
    },
    async restore(number, reason) {
      const body = { number, reason };
      return conclude(await askRecords("POST", "restore", restoredAnswerSchema, body), "restored");
    },
  };
}
