/** An exact fraction; the denominator is above zero. Never reduced: slow is fine here. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const rational = (n: bigint, d = 1n): Rational => ({ n, d });
export const ZERO = rational(0n);
export const plus = (a: Rational, b: Rational) => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational) => rational(a.n * b.n, a.d * b.d);

/** The nearest whole number, halves away from zero. */
export function rounded({ n, d }: Rational): bigint {
  const size = n < 0n ? -n : n;
  const whole = size / d;
  const up = (size - whole * d) * 2n >= d ? whole + 1n : whole;
  return n < 0n ? -up : up;
}
