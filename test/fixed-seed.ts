import fc from "fast-check";

/** Times the usual number of random cases; over one also means seeds nobody has tried, under one fewer of the usual. */
const times = Number(process.env.FUZZ_TIMES ?? 1);

// `npm test` tries the same cases for everybody, so that it tells of the change under test; a case
// nobody has met is looked for by `npm run fuzz:laws`.
if (times <= 1) fc.configureGlobal({ seed: 20_240_709 });

/** How many random cases a property gets. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * times) };
}
