import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import unicodeRanges from "@fontsource/noto-sans-sc/unicode.json";
import { glyphsOf, type HasGlyph } from "./font-glyphs";

const MODULES = join(process.cwd(), "node_modules");
const LATIN = join(MODULES, "geist/dist/fonts/geist-sans/Geist-Medium.ttf");
const CHINESE = join(MODULES, "@fontsource/noto-sans-sc/files");
const WEIGHT = 500;
/** What stands for a character no font has. */
const MISSING = "□";

/** A font as the image renderer takes it. */
export interface PreviewFont {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: typeof WEIGHT;
  readonly style: "normal";
}

interface LoadedFont {
  readonly font: PreviewFont;
  readonly has: HasGlyph;
}

/** The Chinese font comes in a hundred slices, each for some characters. */
const SLICES = Object.entries(unicodeRanges).map(([key, ranges]) => ({
  name: key.replace(/^\[|\]$/g, ""),
  ranges: ranges.split(",").map((range) => {
    const [from = "", to = from] = range.replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  }),
}));

const graphemes = new Intl.Segmenter();
const loaded = new Map<string, Promise<LoadedFont>>();

/** Each file is read once. */
function load(name: string, path: string): Promise<LoadedFont> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const reading = readFile(path).then((data) => ({
    font: { name, data, weight: WEIGHT, style: "normal" } as const,
    has: glyphsOf(data),
  }));
  loaded.set(name, reading);
  return reading;
}

/** The fonts a text needs, nearest first, and the text as they can show it. */
export async function fontsFor(text: string): Promise<{
  readonly fonts: readonly PreviewFont[];
  readonly shown: (text: string) => string;
}> {
  const latin = await load("Geist", LATIN);
  const codes = [...new Set(text.normalize("NFC") + MISSING)].map(
    (character) => character.codePointAt(0) ?? 0,
  );
  const others = codes.filter((code) => !latin.has(code));
  const slices = SLICES.filter(({ ranges }) =>
    others.some((code) => ranges.some(([from, to]) => code >= from && code <= to)),
  );
  const fonts = [
    latin,
    ...(await Promise.all(
      slices.map(({ name }) =>
        load(`SC ${name}`, join(CHINESE, `noto-sans-sc-${name}-${WEIGHT}-normal.woff`)),
      ),
    )),
  ];
  // A mark on a letter is drawn with it: one font has to have both.
  const isShown = (grapheme: string) =>
    fonts.some(({ has }) => [...grapheme].every((one) => has(one.codePointAt(0) ?? 0)));
  const shown = (own: string) =>
    Array.from(graphemes.segment(own.normalize("NFC")), ({ segment }) =>
      isShown(segment) ? segment : MISSING,
    ).join("");
  return { fonts: fonts.map(({ font }) => font), shown };
}
