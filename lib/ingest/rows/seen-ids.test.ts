import { expect, test } from "vitest";
import { SeenIds } from "./seen-ids";

test("the last 131,072 ids are known, however many there were", () => {
  const seen = new SeenIds();
  const hashOf = (id: number) => SeenIds.hashOf(1_788_264_000 + id, Uint8Array.of(id & 255), 0, 1);
  for (let id = 0; id < 400_000; id++) {
    if (id === 399_999) expect(seen.has(hashOf(id))).toBe(false);
    seen.add(hashOf(id));
  }
  expect(seen.has(hashOf(399_999))).toBe(true);
  expect(seen.has(hashOf(400_000 - 131_072))).toBe(true);
  expect(seen.has(hashOf(0))).toBe(false);
});
