import { type DueDrafts, dueDrafts, type RefusedRecord, refuseDue } from "@/lib/data/desk-drafts";
import { recordKindSchema } from "@/lib/schemas/desk-records";
import { type Published, publishDrafts } from "./publish-records";

/**
 * Publishes the drafts whose time has come: those that one editor planned for one time together. What
 * cannot be published says so at its drafts.
 *
 * @returns "busy" where the catalogue is being changed, so that some still wait
 */
export async function publishDue(): Promise<"done" | "busy"> {
  const failures: unknown[] = [];
  let isBusy = false;
  for (const due of await dueDrafts())
    try {
      if ((await publishTogether(due)) === "busy") isBusy = true;
    } catch (error) {
      failures.push(error); // the others are due all the same
    }
  if (failures.length > 0) throw new AggregateError(failures, "planned drafts were not published");
  return isBusy ? "busy" : "done";
}

async function publishTogether({ planner, reason, drafts }: DueDrafts): Promise<"done" | "busy"> {
  const records = drafts.map(({ kind, key, version }) => ({
    ...{ kind: recordKindSchema.parse(kind), key, version },
  }));
  const made = await publishDrafts(planner, { records, reason });
  if (made === "busy") return "busy";
  const refusal = refusalIn(made);
  if (refusal !== null) await refuseDue(drafts, refusal);
  return "done";
}

/** Null for what was published, and for a draft that another server published or somebody changed. */
function refusalIn(made: Exclude<Published, "busy">): readonly RefusedRecord[] | null {
  if ("revision" in made || "theirs" in made) return null;
  if ("refused" in made) return made.refused;
  const { kind, key } = made;
  const message = "Somebody published it since this draft was begun";
  return [{ kind, key, problems: [{ path: "", code: "published_since", message }] }];
}
