import { type DueDrafts, dueDrafts, type RefusedRecord, refuseDue } from "@/lib/data/desk-drafts";
import { repeat } from "@/lib/data/repeat";
import { recordKindSchema } from "@/lib/schemas/desk-records";
import { type Published, publishDrafts } from "./publish-records";

/**
 * Publishes the drafts whose time has come: those that one editor planned for one time together. What
 * cannot be published says so at its drafts; while the catalogue is being changed they wait.
 */
export async function publishDue(): Promise<void> {
  const failures: unknown[] = [];
  for (const due of await dueDrafts())
    await publishTogether(due).catch((error) => failures.push(error)); // the others are due all the same
  if (failures.length > 0) throw new AggregateError(failures, "planned drafts were not published");
}

async function publishTogether({ planner, reason, drafts }: DueDrafts): Promise<void> {
  const records = drafts.map(({ kind, key, version }) => ({
    ...{ kind: recordKindSchema.parse(kind), key, version },
  }));
  const made = await publishDrafts(planner, { records, reason });
  const refusal = made === "busy" ? null : refusalIn(made);
  if (refusal !== null) await refuseDue(drafts, refusal);
}

/** Null for what was published, and for a draft that another server published or somebody changed. */
function refusalIn(made: Exclude<Published, "busy">): readonly RefusedRecord[] | null {
  if ("revision" in made || "theirs" in made) return null;
  if ("refused" in made) return made.refused;
  const { kind, key } = made;
  const message = "Somebody published it since this draft was begun";
  return [{ kind, key, problems: [{ path: "", code: "published_since", message }] }];
}

const LOOK_MS = 10_000;

/** Looks again and again whether something is due. Every server does; of two that find it one publishes it. */
export function startPublishing(): void {
  repeat(LOOK_MS, publishDue);
}
