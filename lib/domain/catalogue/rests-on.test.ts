import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import type { SourceTier, Statement } from "./offer";
import { restsBecause } from "./rests-on";

const say = (id: string, en: string, tier: SourceTier = "list", on = "2024-06-25"): Statement => ({
  id,
  source: { slug: id, publisher: id, title: null, url: null, tier, voice: id },
  dateText: on,
  day: day(on),
  value: { en, zh: en },
  words: { en, zh: en },
});
const why = (...statements: Statement[]) => restsBecause({ restsOn: "a", statements });

test.each([
  { is: "only", statements: [say("a", "50")] },
  { is: "agree", statements: [say("a", "50"), say("b", "50")] },
  { is: "nearest", statements: [say("a", "50", "vendor"), say("b", "60"), say("c", "60")] },
  { is: "most", statements: [say("a", "50"), say("b", "50"), say("c", "60")] },
  { is: "newest", statements: [say("a", "50", "list", "2026-09-25"), say("b", "60")] },
  { is: null, statements: [say("a", "50"), say("b", "60")] },
  { is: null, statements: [say("b", "60")] },
])("rests because: $is", ({ is, statements }) => expect(why(...statements)).toBe(is));
