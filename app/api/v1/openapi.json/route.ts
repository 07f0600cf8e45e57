import { openApiDocument } from "@/lib/schemas/openapi";

export const dynamic = "force-static";

/** The API's own description (OpenAPI 3.1). */
export function GET() {
  return Response.json(openApiDocument());
}
