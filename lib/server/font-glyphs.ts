import "server-only";
import { inflateSync } from "node:zlib";

// Which characters a font has, from its own table. What a font lacks the image renderer would fetch
// from other hosts, so nothing it lacks may reach it.

const WOFF = 0x774f4646;
const CMAP = 0x636d6170;

/** Whether the font has a glyph for a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/** Reads the character map of a TrueType, OpenType or WOFF font: its Unicode tables of format 4 and 12. */
export function glyphsOf(font: Buffer): HasGlyph {
  const cmap = tableOf(font, CMAP);
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) ranges.push(...segments(cmap.subarray(at)));
    if (format === 12) ranges.push(...groups(cmap.subarray(at)));
  }
  return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

function tableOf(font: Buffer, tag: number): Buffer {
  const isWoff = font.readUInt32BE(0) === WOFF;
  const [count, first, size] = isWoff
    ? [font.readUInt16BE(12), 44, 20]
    : [font.readUInt16BE(4), 12, 16];
  for (let i = 0; i < count; i++) {
    const at = first + i * size;
    if (font.readUInt32BE(at) !== tag) continue;
    if (!isWoff) return font.subarray(font.readUInt32BE(at + 8));
    const offset = font.readUInt32BE(at + 4);
    const packed = font.readUInt32BE(at + 8);
    const bytes = font.subarray(offset, offset + packed);
    return packed < font.readUInt32BE(at + 12) ? inflateSync(bytes) : bytes;
  }
  throw new Error("The font has no character map.");
}

/** Format 4: runs of characters; the last, of U+FFFF alone, is a mark and no character. */
function segments(table: Buffer): [number, number][] {
  const doubled = table.readUInt16BE(6);
  return Array.from({ length: doubled / 2 }, (_, i): [number, number] => [
    table.readUInt16BE(16 + doubled + i * 2),
    table.readUInt16BE(14 + i * 2),
  ]).filter(([from]) => from !== 0xffff);
}

/** Format 12: the same with room for characters beyond U+FFFF. */
function groups(table: Buffer): [number, number][] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, i): [number, number] => [
    table.readUInt32BE(16 + i * 12),
    table.readUInt32BE(16 + i * 12 + 4),
  ]);
}
