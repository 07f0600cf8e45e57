import { datedList } from "@/lib/data/dated-list";
import { listSources } from "@/lib/data/sources";
import { sourcesAnswerSchema } from "@/lib/schemas/listing";

export const dynamic = "force-dynamic";

/** Every source not known to be later than `asOf`, and which other it copies; today unless asked for another day. */
export const GET = datedList(sourcesAnswerSchema, async (on) => ({
  ...on,
  sources: (await listSources()).filter(({ day }) => day === null || day <= on.asOf),
}));
