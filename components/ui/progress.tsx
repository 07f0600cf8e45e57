/** How far something has got. `value` and `max` in the same unit; null when nobody can say. */
export function Progress({
  label,
  value,
  max,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly max: number;
}) {
  return (
    <progress
      aria-label={label}
      max={max}
      {...(value === null ? {} : { value })}
      className="meter"
    />
  );
}
