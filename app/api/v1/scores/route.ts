import { datedList } from "@/lib/data/dated-list";
import { listScores } from "@/lib/data/scores";
import { scoresAnswerSchema } from "@/lib/schemas/retirement-listing";

export const dynamic = "force-dynamic";

/** Public benchmark figures of models, those of no known day and those up to `asOf`. */
export const GET = datedList(scoresAnswerSchema, async (on) => ({
  ...on,
  scores: (await listScores()).filter(({ day }) => day === null || day <= on.asOf),
}));
