import type { Catalogue } from "./catalogue";

type Names = Pick<Catalogue, "sources" | "vendors">;

/** Slugs of sources and vendors that lead nowhere, anywhere in `value`, and what is wrong with each. */
export function recordProblems(file: string, value: unknown, names: Names): string[] {
  const vendors = new Set(names.vendors.map(({ slug }) => slug));
  const known = {
    sources: (slug: string) => names.sources.has(slug),
    vendor: (slug: string) => vendors.has(slug),
  };
  const found = namesIn(value).filter(({ kind, slug }) => !known[kind](slug));
  const said = found.map(({ kind, slug }) =>
    kind === "vendor" ? `no vendor ${slug}` : `no source ${slug}`,
  );
  return [...new Set(said)].map((what) => `${file}: ${what}`);
}

interface Named {
  readonly kind: "sources" | "vendor";
  readonly slug: string;
}

function namesIn(value: unknown): Named[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]): Named[] => {
    if (key === "sources" && Array.isArray(inside))
      return inside.map((slug) => ({ kind: "sources", slug: String(slug) }));
    if (key === "vendor" && typeof inside === "string") return [{ kind: "vendor", slug: inside }];
    return namesIn(inside);
  });
}
