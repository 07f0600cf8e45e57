import { estimateCatalogueSchema } from "./estimate-catalogue";
import { archiveQuerySchema, revisionsAnswerSchema, revisionsQuerySchema } from "./market-listing";
import { get, pathParameter, problems, queryOf } from "./openapi-parts";

// The whole catalogue, as it is and as it was.

export const CATALOGUE_SCHEMAS = {
  Catalogue: estimateCatalogueSchema,
  Revisions: revisionsAnswerSchema,
} as const;

export const CATALOGUE_PATHS = {
  "/api/v1/catalogue": get("All an estimate reads", "Catalogue"),
  "/api/v1/catalogue/archive": {
    get: {
      summary: "The whole catalogue as JSON and CSV in a zip, with its datapackage.json",
      parameters: queryOf(archiveQuerySchema),
      responses: {
        200: {
          description: "A zip",
          content: { "application/zip": { schema: { type: "string", format: "binary" } } },
        },
        ...problems(400, 404, 503),
      },
    },
  },
  "/api/v1/catalogue/revisions": get(
    "Revisions of the catalogue that were in force, newest first",
    "Revisions",
    revisionsQuerySchema,
  ),
  "/api/v1/catalogue/revisions/{digest}": {
    get: {
      summary: "The text a revision is the SHA-256 of: tables and their rows as JSON lines",
      parameters: [pathParameter("digest")],
      responses: {
        200: {
          description: "The same bytes for ever",
          content: { "text/plain": { schema: { type: "string" } } },
        },
        ...problems(404, 503),
      },
    },
  },
} as const;
