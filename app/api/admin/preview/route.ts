import { z } from "zod";
import { DOCUMENT_BYTES, editorWrite } from "@/app/api/admin/desk-route";
import { problemsOf } from "@/lib/catalogue/desk-records";
import { previewOffer } from "@/lib/catalogue/preview-offer";
import { previewSchema } from "@/lib/schemas/desk-records";
import { offerAnswerSchema, offerAsOf } from "@/lib/schemas/offer-json";
import { today } from "@/lib/server/clock";

export const dynamic = "force-dynamic";

/**
 * What publishing a document would be refused for. Of an offer also how it would be
 * shown: the answer of `/api/v1/offers/{slug}` to today; null while it does not fit its schema.
 */
export const POST = editorWrite(
  previewSchema,
  async (editor, { body: { kind, key, document } }) => {
    const problems = await problemsOf(editor, { kind, key, document });
    const made = kind === "offer" ? await previewOffer(editor, key, document) : null;
    const asOf = today();
    const shown = made && {
      ...{ asOf, catalogRevision: made.revision ?? "" },
      offer: offerAsOf(made.offer, asOf),
    };
    return Response.json({ problems, shown: shown && z.encode(offerAnswerSchema, shown) });
  },
  DOCUMENT_BYTES,
);
