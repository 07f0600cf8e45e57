/** The same function, each answer worked out once. */
export function once<A extends readonly (string | number | null)[], T>(work: (...asked: A) => T) {
  const known = new Map<string, T>();
  return (...asked: A): T => {
    const key = JSON.stringify(asked);
    if (!known.has(key)) known.set(key, work(...asked));
    return known.get(key) as T;
  };
}
