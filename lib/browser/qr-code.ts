import encodeQR from "qr";

/** A QR code as one SVG path of unit squares; `size` is its side in squares, quiet zone included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** ISO/IEC 18004 asks for four light squares on every side. */
const QUIET_ZONE = 4;

/** `text` as a QR code that a camera still reads when a part of it (15 %) is dirty or covered. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size: rows.length, path: squares.join("") };
}
