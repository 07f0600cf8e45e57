import fc from "fast-check";
import { expect, test } from "vitest";
import { NameNumbers } from "./name-numbers";

const name = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  // Alike in the half that says where they stand.
  fc.integer({ min: 0, max: 200 }).map((high) => high * 2 ** 32 + 7),
);

test("each name has its number, in the order they came, whatever is forgotten between", () => {
  const steps = fc.array(fc.tuple(name, fc.boolean(), fc.nat(30)), { maxLength: 3_000 });
  fc.assert(
    fc.property(steps, (all) => {
      const numbers = new NameNumbers();
      let known = new Map<number, number>();
      let next = 0;
      for (const [one, isToForget, behind] of all) {
        if (isToForget && behind === 0) {
          const first = next - 20;
          numbers.forgetBefore(first);
          known = new Map([...known].filter(([, number]) => number >= first));
        }
        expect(numbers.find(one)).toBe(known.get(one) ?? -1);
        if (!known.has(one)) known.set(one, next++);
        expect(numbers.take(one)).toBe(known.get(one));
      }
      expect(numbers.count).toBe(known.size);
      const kept = new Set<number>();
      numbers.some((one) => {
        kept.add(one);
        return false;
      });
      expect(kept).toEqual(new Set(known.keys()));
    }),
  );
});
