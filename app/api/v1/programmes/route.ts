import { z } from "zod";
import { recordsOfVendor } from "@/app/api/v1/records-of-vendor";
import { listProgrammes } from "@/lib/data/programmes";
import { programmeWindow } from "@/lib/domain/catalogue/programme";
import { programmesAnswerSchema } from "@/lib/schemas/market-listing";

export const dynamic = "force-dynamic";

/** Credit that has to be applied for, known of on `asOf`, of one `vendor` when asked for. */
export const GET = recordsOfVendor(
  listProgrammes,
  programmeWindow,
  ({ records: programmes, ...known }) => z.encode(programmesAnswerSchema, { ...known, programmes }),
);
