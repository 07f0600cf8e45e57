import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

const notFound = () =>
  problem(404, "no_such_address", "The API has nothing here: see /api/v1/openapi.json.");

export {
  notFound as DELETE,
  notFound as GET,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
