import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import type { PreviewCard } from "@/lib/format/preview-card";
import { fewAtATime } from "./few-at-a-time";
import { fontsFor } from "./preview-fonts";

const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** How a card is drawn: see components/preview. `fonts` are family names, nearest first. */
export type DrawCard = (props: {
  readonly card: PreviewCard;
  readonly fonts: string;
}) => ReactElement;

/** The catalogue's may be kept for an hour; a share's by nobody: it may be revoked. */
export const CATALOGUE_PREVIEW = "public, max-age=3600";
export const SHARE_PREVIEW = "private, no-store";

/** What a person may type as a title; sentences of ours have more room. */
const TITLE_GRAPHEMES = 80;
const LINE_GRAPHEMES = 150;
const MOST_KEPT = 64;
/** Drawing takes a processor for a fifth of a second: pages must not wait for a flood of previews. */
const draw = fewAtATime({ running: 2, waiting: 8 });
const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const graphemes = new Intl.Segmenter();

/** The image of a card, or the default one when there is no room to draw, or it cannot be drawn. Never an error. */
export async function previewImage(
  card: PreviewCard,
  view: DrawCard,
  cacheControl: string,
): Promise<Response> {
  const bytes = (await drawn(card, view)) ?? (await defaultImage());
  return new Response(bytes, {
    headers: { "Content-Type": "image/png", "Cache-Control": cacheControl },
  });
}

/** By what it says: a card is drawn once, and one that says something else is another. */
async function drawn(card: PreviewCard, view: DrawCard) {
  const key = JSON.stringify(card);
  const known = kept.get(key);
  if (known !== undefined) return known;
  try {
    const bytes = await draw(() => render(card, view));
    if (bytes === null) return null;
    kept.set(key, bytes);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return bytes;
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
    return null;
  }
}

async function render(card: PreviewCard, view: DrawCard) {
  const { fonts, shown } = await fontsFor(JSON.stringify(card));
  const image = new ImageResponse(
    view({
      card: eachText(card, (text, most) => shown(clip(text, most))),
      fonts: fonts.map(({ name }) => name).join(", "),
    }),
    { ...PREVIEW_SIZE, fonts: [...fonts] },
  );
  return new Uint8Array(await image.arrayBuffer());
}

/** At most so many of what a reader takes for one character, on one line. */
function clip(text: string, most: number): string {
  const parts = [...graphemes.segment(text.replace(/\s+/g, " "))].map(({ segment }) => segment);
  return parts.length <= most ? parts.join("") : `${parts.slice(0, most - 1).join("")}…`;
}

type Change = (text: string, most: number) => string;

function eachText({ over, title, lines, bars, foot }: PreviewCard, change: Change): PreviewCard {
  const line = (text: string) => change(text, LINE_GRAPHEMES);
  return {
    over: line(over),
    title: change(title, TITLE_GRAPHEMES),
    lines: lines.map(line),
    bars: bars.map((bar) => ({ ...bar, label: line(bar.label), value: line(bar.value) })),
    foot: line(foot),
  };
}

async function defaultImage(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(process.cwd(), "public/preview.png")));
}
