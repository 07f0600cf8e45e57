import { feedQuerySchema } from "./feed-query";
import { json, ok, pathParameter, problems, queryOf } from "./openapi-parts";
import {
  watchAnswerSchema,
  watchAskedSchema,
  watchChannelsSchema,
  watchRequestSchema,
} from "./watch";

// What is watched, by whom it was asked, and how it is ended.

export const WATCH_SCHEMAS = {
  WatchChannels: watchChannelsSchema,
  WatchRequest: watchRequestSchema,
  WatchAsked: watchAskedSchema,
  Watch: watchAnswerSchema,
} as const;

const token = { parameters: [pathParameter("token")] };
const done = { 204: { description: "Done" } };

export const WATCH_PATHS = {
  "/api/v1/watches": {
    get: {
      summary: "How this site tells people of changes",
      responses: { 200: ok("WatchChannels", "The channels"), ...problems(503) },
    },
    post: {
      summary: "Ask to be told when a share, an offer, a vendor or a model changes",
      requestBody: { required: true, ...json("WatchRequest") },
      responses: {
        201: ok("WatchAsked", "A feed, which is there at once"),
        202: ok("WatchAsked", "A first message with a link to confirm is on its way"),
        ...problems(400, 404, 413, 415, 422, 429, 503),
      },
    },
  },
  "/api/v1/watches/{token}": {
    get: {
      summary: "A watch and what it has told",
      responses: { 200: ok("Watch", "The watch"), ...problems(404, 503) },
    },
    delete: {
      summary: "End a watch; nothing of it is kept",
      responses: { ...done, ...problems(404, 503) },
    },
    ...token,
  },
  "/api/v1/watches/{token}/confirm": {
    post: { summary: "Turn a watch on", responses: { ...done, ...problems(404, 503) } },
    ...token,
  },
  "/api/v1/watches/{token}/stop": {
    post: {
      summary: "End a watch, as mail programs do with one press",
      responses: { ...done, ...problems(503) },
    },
    ...token,
  },
  "/api/v1/watches/{token}/feed": {
    get: {
      summary: "What a watch has told, as an Atom feed",
      parameters: queryOf(feedQuerySchema),
      responses: {
        200: {
          description: "Atom",
          content: { "application/atom+xml": { schema: { type: "string" } } },
        },
        ...problems(400, 404, 503),
      },
    },
    ...token,
  },
} as const;
