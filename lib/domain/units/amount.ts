/**
 * A whole number of one unit. Amounts of two units cannot be assigned to each other, and what is
 * computed from one is a plain bigint until the unit's constructor says what it is.
 */
export type Amount<Unit extends string> = bigint & { readonly unit: Unit };

/** Two amounts of the same unit, added. */
export function plus<A extends Amount<string>>(a: A, b: A): A {
  return ((a as bigint) + (b as bigint)) as A;
}

/** `a` less `b`, of the same unit; negative where `b` is more. */
export function minus<A extends Amount<string>>(a: A, b: A): A {
  return ((a as bigint) - (b as bigint)) as A;
}

/** All of them together; zero of none. */
export function sum<A extends Amount<string>>(amounts: Iterable<A>): A {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total as A;
}

/** Without its sign. */
export function magnitude<A extends Amount<string>>(amount: A): A {
  return (amount < 0n ? -amount : amount) as A;
}
