import { API_PATHS } from "./openapi";

/** Every call with its method, summary and query names, in the document's order. */
export function apiCalls() {
  return Object.entries(API_PATHS).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      if (typeof operation !== "object" || !("summary" in operation)) return [];
      const given: readonly { readonly name: string; readonly in: string }[] =
        "parameters" in operation ? (operation.parameters ?? []) : [];
      const named = (place: string) =>
        given.filter((parameter) => parameter.in === place).map(({ name }) => name);
      return [
        {
          /** As the site's messages name it: "get offers/{slug}". */
          id: `${method} ${path.replace("/api/v1/", "")}`,
          method: method.toUpperCase(),
          path,
          summary: String(operation.summary),
          query: named("query"),
          headers: named("header"),
        },
      ];
    }),
  );
}
