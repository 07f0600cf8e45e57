import { seriesLook } from "./series-look";

/** The fills of a chart's areas, to be named as `url(#<id>-<look>)`. */
export function Hatching({
  id,
  looks,
}: {
  readonly id: string;
  readonly looks: readonly number[];
}) {
  return (
    <defs>
      {looks.map((look) => {
        const { fill, hatch } = seriesLook(look);
        const name = `${id}-${look}`;
        return (
          <pattern key={name} id={name} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" className={fill} />
            <path d={hatch} className="stroke-paper" strokeWidth="1.25" strokeOpacity="0.7" />
          </pattern>
        );
      })}
    </defs>
  );
}
