import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrPath } from "./qr-code";

/** What a camera would see of it, four pixels to the square. */
function picture({ size, path }: ReturnType<typeof qrPath>) {
  const side = size * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < 4; dy++) {
      for (let dx = 0; dx < 4; dx++) {
        const at = ((Number(y) * 4 + dy) * side + Number(x) * 4 + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width: side, height: side, data };
}

test.each([
  "https://banjia.example/s/AAAAAAAAAAAAAAAAAAAAAA",
  `https://banjia.example/s/AAAAAAAAAAAAAAAAAAAAAA#k=${"k".repeat(43)}`,
  `https://banjia.example/estimate#u=${"x".repeat(800)}`,
])("a code says the link it was made of: %s", (link) => {
  expect(decodeQR(picture(qrPath(link)))).toBe(link);
});

test("four light squares stand on every side", () => {
  const { size, path } = qrPath("https://banjia.example");
  const places = [...path.matchAll(/M(\d+) (\d+)h/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
});
