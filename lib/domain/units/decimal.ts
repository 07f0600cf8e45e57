/**
 * An exact decimal text as a whole number of 10^-`decimals`.
 *
 * Accepts a sign, digits, a point and an exponent. Null when it is not a number, or when it has
 * digits other than zero beyond `decimals`: nothing is rounded in silence.
 *
 * @example
 * parseDecimal("0.0340", 3) //=> 34n
 * parseDecimal("1e-3", 3) //=> 1n
 * parseDecimal("0.0345", 3) //=> null
 */
export function parseDecimal(text: string, decimals: number): bigint | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const digits = BigInt(whole + fraction);
  const shift = decimals - fraction.length + Number(exponent);
  let value: bigint;
  if (shift >= 0) value = digits * 10n ** BigInt(shift);
  else {
    const divisor = 10n ** BigInt(-shift);
    if (digits % divisor !== 0n) return null;
    value = digits / divisor;
  }
  return sign === "-" ? -value : value;
}

/**
 * The shortest exact decimal text of a whole number of 10^-`decimals`.
 *
 * @example
 * formatDecimal(34n, 3) //=> "0.034"
 * formatDecimal(-1500n, 3) //=> "-1.5"
 */
export function formatDecimal(value: bigint, decimals: number): string {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}
