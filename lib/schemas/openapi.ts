import { z } from "zod";
import { estimateRequestSchema } from "./estimate";
import { evidenceAnswerSchema } from "./evidence-listing";
import { feedQuerySchema } from "./feed-query";
import {
  modelsAnswerSchema,
  pricesAnswerSchema,
  sourcesAnswerSchema,
  vendorsAnswerSchema,
} from "./listing";
import {
  campaignsAnswerSchema,
  fineTuningAnswerSchema,
  ofVendorQuerySchema,
  plansAnswerSchema,
  programmesAnswerSchema,
} from "./market-listing";
import { mixExtraSchema } from "./mix";
import { offerAnswerSchema, offersAnswerSchema } from "./offer-json";
import { asOfQuerySchema, offersQuerySchema } from "./offer-query";
import { CATALOGUE_PATHS, CATALOGUE_SCHEMAS } from "./openapi-catalogue";
import { get, json, jsonSchema, ok, pathParameter, problems, queryOf } from "./openapi-parts";
import { WATCH_PATHS, WATCH_SCHEMAS } from "./openapi-watches";
import { estimateAnswerSchema } from "./report";
import {
  retirementsAnswerSchema,
  retirementsQuerySchema,
  scoresAnswerSchema,
} from "./retirement-listing";
import {
  sealedShareSchema,
  shareChangedSchema,
  shareChangeSchema,
  shareCreatedSchema,
  shareExtraSchema,
} from "./share";
import { shareAnswerSchema } from "./snapshot";
import {
  suggestionAnswerSchema,
  suggestionCreatedSchema,
  suggestionRequestSchema,
} from "./suggestion";
import { usageAnswerSchema } from "./usage";

// The API's own description, from the schemas its routes read and write with.

const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
});

const SCHEMAS = {
  UsageReading: usageAnswerSchema,
  EstimateRequest: estimateRequestSchema.extend(mixExtraSchema.shape),
  EstimateReport: estimateAnswerSchema,
  ShareRequest: estimateRequestSchema.extend(shareExtraSchema.shape),
  ShareCreated: shareCreatedSchema,
  ShareChange: shareChangeSchema,
  ShareChanged: shareChangedSchema,
  PrivateShareRequest: sealedShareSchema,
  Share: shareAnswerSchema,
  SuggestionRequest: suggestionRequestSchema,
  SuggestionCreated: suggestionCreatedSchema,
  Suggestion: suggestionAnswerSchema,
  Offers: offersAnswerSchema,
  Offer: offerAnswerSchema,
  Vendors: vendorsAnswerSchema,
  Models: modelsAnswerSchema,
  Prices: pricesAnswerSchema,
  Sources: sourcesAnswerSchema,
  Evidence: evidenceAnswerSchema,
  Retirements: retirementsAnswerSchema,
  Scores: scoresAnswerSchema,
  Plans: plansAnswerSchema,
  Programmes: programmesAnswerSchema,
  Campaigns: campaignsAnswerSchema,
  FineTuning: fineTuningAnswerSchema,
  ...CATALOGUE_SCHEMAS,
  ...WATCH_SCHEMAS,
  Problem: problemSchema,
} as const;
/** Sent again with the same body, it gets the same answer for a day; with another body, 422. */
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 16, maxLength: 128 },
};

const SHARE_BY_ID = {
  get: {
    summary: "The frozen comparison",
    responses: { 200: ok("Share", "As it was stored"), ...problems(404, 410, 503) },
  },
  patch: {
    summary: "Let it live 7, 30, 90 or 365 days from now, revoke its link or restore it",
    security: [{ manageToken: [] }],
    requestBody: { required: true, ...json("ShareChange") },
    responses: { 200: ok("ShareChanged", "How it stands now"), ...problems(404, 422, 503) },
  },
  delete: {
    summary: "Delete it for good",
    security: [{ manageToken: [] }],
    responses: { 204: { description: "Gone" }, ...problems(404, 503) },
  },
  parameters: [pathParameter("id")],
};

/** Every call, as OpenAPI describes it. */
export const API_PATHS = {
  "/api/v1/usage": {
    post: {
      summary: "Read one OpenAI export; nothing of it is kept",
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
      responses: {
        200: ok("UsageReading", "What is in it"),
        ...problems(400, 408, 413, 415, 422, 429),
      },
    },
  },
  "/api/v1/estimates": {
    post: {
      summary: "What the usage would cost and save at each vendor; nothing is stored",
      requestBody: { required: true, ...json("EstimateRequest") },
      responses: { 200: ok("EstimateReport", "The report"), ...problems(400, 413, 422, 429, 503) },
    },
  },
  "/api/v1/shares": {
    post: {
      summary: "Store a comparison behind a link; the server computes it",
      parameters: [idempotencyKey],
      requestBody: { required: true, ...json("ShareRequest") },
      responses: { 201: ok("ShareCreated", "The link"), ...problems(400, 413, 422, 429, 503) },
    },
  },
  "/api/v1/shares/private": {
    post: {
      summary: "Store a comparison that the sender encrypted; the server cannot read it",
      parameters: [idempotencyKey],
      requestBody: { required: true, ...json("PrivateShareRequest") },
      responses: {
        201: ok("ShareCreated", "The link, without its key"),
        ...problems(400, 413, 422, 429, 503),
      },
    },
  },
  "/api/v1/shares/{id}": SHARE_BY_ID,
  "/api/v1/shares/{id}/feed": {
    get: {
      summary: "What has changed for a share, as an Atom feed",
      parameters: queryOf(feedQuerySchema),
      responses: {
        200: {
          description: "Atom",
          content: { "application/atom+xml": { schema: { type: "string" } } },
        },
        ...problems(400, 404, 503),
      },
    },
    parameters: [pathParameter("id")],
  },
  "/api/v1/suggestions": {
    post: {
      summary: "Suggest a correction of an offer or a price to whoever keeps the catalogue",
      requestBody: { required: true, ...json("SuggestionRequest") },
      responses: {
        201: ok("SuggestionCreated", "The link that tells how it stands"),
        ...problems(400, 408, 409, 413, 415, 422, 429, 503),
      },
    },
  },
  "/api/v1/suggestions/{id}": {
    ...get("How a suggestion stands", "Suggestion"),
    parameters: [pathParameter("id")],
  },
  ...WATCH_PATHS,
  "/api/v1/offers": get("Offers known of on a day", "Offers", offersQuerySchema),
  "/api/v1/offers/{slug}": {
    ...get("One offer with all statements", "Offer", asOfQuerySchema),
    parameters: [pathParameter("slug")],
  },
  "/api/v1/vendors": get("Vendors and their models", "Vendors", asOfQuerySchema),
  "/api/v1/models": get("All models", "Models", asOfQuerySchema),
  "/api/v1/prices": get("List prices", "Prices", asOfQuerySchema),
  "/api/v1/retirements": get(
    "Last days of models, fine-tunes, endpoints and platforms, and who says so",
    "Retirements",
    retirementsQuerySchema,
  ),
  "/api/v1/scores": get("Public benchmark figures of models", "Scores", asOfQuerySchema),
  "/api/v1/plans": get("Subscriptions to models", "Plans", ofVendorQuerySchema),
  "/api/v1/programmes": get("Credit that has to be applied for", "Programmes", ofVendorQuerySchema),
  "/api/v1/campaigns": get("Events that offers answer", "Campaigns", asOfQuerySchema),
  "/api/v1/fine-tuning": get(
    "Who tunes models, at what price, and how tuning at OpenAI closes",
    "FineTuning",
    asOfQuerySchema,
  ),
  "/api/v1/sources": get("Sources, and which copy which", "Sources", asOfQuerySchema),
  "/api/v1/evidence": get("Readings, and when each ages out", "Evidence", asOfQuerySchema),
  ...CATALOGUE_PATHS,
};

/** The OpenAPI 3.1 document. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Banjia",
      version: "1",
      description:
        "Token counts and money are decimal strings, days are YYYY-MM-DD. Errors are application/problem+json.",
    },
    paths: API_PATHS,
    components: {
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)]),
      ),
      securitySchemes: { manageToken: { type: "http", scheme: "bearer" } },
    },
  };
}
