"use client";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { LazyDisclosure } from "@/components/ui/lazy-disclosure";
import { chartPng, chartSvg } from "@/lib/browser/chart-image";
import { saveFile } from "@/lib/browser/save-file";
import { seriesLook } from "./series-look";

/** One series in a chart's key. */
export interface ChartSeries {
  readonly label: string;
  /** Its place among the looks; see `seriesLook`. */
  readonly look: number;
}

interface Props {
  /** Of the files it is kept as. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly series: readonly ChartSeries[];
  /** The id of the hatching its areas are filled with; null for a chart of lines. */
  readonly hatch?: string | null;
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/**
 * A chart with its title, key and twin: the same figures as a table, for those who read rather than
 * look. It can be kept as a picture.
 */
export function ChartFrame({ name, title, note, series, hatch = null, table, children }: Props) {
  const t = useTranslations("comparison.chart");
  const figure = useRef<HTMLElement>(null);
  const picture = () => {
    const drawn = figure.current?.querySelector<SVGSVGElement>("[data-drawing] svg");
    const swatches = [...(figure.current?.querySelectorAll<SVGElement>("[data-swatch]") ?? [])];
    if (drawn == null) return null;
    const legend = swatches.map((swatch, at) => ({ swatch, label: series[at]?.label ?? "" }));
    return chartSvg(drawn, { title, note, legend });
  };
  const { keep, failed } = useKept(name, picture);
  return (
    <figure ref={figure} className="grid grid-cols-1 gap-3" data-chart={name}>
      <figcaption className="grid gap-1">
        <span className="font-medium">{title}</span>
        <span className="max-w-prose text-sm text-soft">{note}</span>
      </figcaption>
      <div data-drawing className="min-w-0">
        {children}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {series.map(({ label, look }) => (
          <li key={label} className="flex items-center gap-2">
            {hatch === null ? <Stroke look={look} /> : <Square fill={`url(#${hatch}-${look})`} />}
            {label}
          </li>
        ))}
      </ul>
      <LazyDisclosure summary={t("more")}>
        {() => (
          <div className="grid grid-cols-1 gap-4">
            {table}
            <div className="flex flex-wrap gap-2" data-noprint>
              {(["svg", "png"] as const).map((kind) => (
                <Button key={kind} size="sm" onClick={() => void keep(kind)}>
                  <Download aria-hidden className="size-4" />
                  {t(kind)}
                  <span className="sr-only">{t("of", { title })}</span>
                </Button>
              ))}
            </div>
            {failed && (
              <p role="alert" className="text-sm text-seal">
                {t("notDrawn")}
              </p>
            )}
          </div>
        )}
      </LazyDisclosure>
    </figure>
  );
}

function Stroke({ look }: { readonly look: number }) {
  const { stroke, dash } = seriesLook(look);
  return (
    <svg data-swatch="" viewBox="0 0 28 4" className="h-1 w-7 shrink-0" aria-hidden>
      <line x2="28" y1="2" y2="2" strokeWidth="3" strokeDasharray={dash} className={stroke} />
    </svg>
  );
}

function Square({ fill }: { readonly fill: string }) {
  return (
    <svg data-swatch="" viewBox="0 0 14 14" className="size-3.5 shrink-0" aria-hidden>
      <rect width="14" height="14" fill={fill} />
    </svg>
  );
}

/** Saves the picture of a chart; `failed` when the browser could not make it. */
function useKept(name: string, picture: () => string | null) {
  const [failed, setFailed] = useState(false);
  async function keep(kind: "svg" | "png") {
    const svg = picture();
    if (svg === null) return;
    try {
      setFailed(false);
      if (kind === "svg") saveFile(svg, `${name}.svg`, "image/svg+xml");
      else saveFile(await chartPng(svg), `${name}.png`, "image/png");
    } catch {
      setFailed(true);
    }
  }
  return { keep, failed };
}
