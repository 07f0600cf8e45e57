import { SERIES } from "./series-look";

/** Lines drawn over the nth colour, in a tile of 8. */
const HATCHES = [
  "",
  "M0 8L8 0M-2 2L2 -2M6 10L10 6",
  "M0 4H8",
  "M0 0L8 8M-2 6L2 10M6 -2L10 2",
  "M4 0V8",
  "M0 2H8M0 6H8",
] as const;

/** The fills of a chart's areas, to be named as `url(#<id>-<n>)`. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      {SERIES.map(({ fill }, at) => (
        <pattern key={fill} id={`${id}-${at}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={fill} />
          <path d={HATCHES[at]} className="stroke-paper" strokeWidth="1.25" strokeOpacity="0.7" />
        </pattern>
      ))}
    </defs>
  );
}
