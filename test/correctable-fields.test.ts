import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSource } from "@/cli/read-source";
import { applyProposal } from "@/lib/catalogue/apply-proposal";
import { correctableFields } from "@/lib/domain/offers/correctable-fields";

const FOLDER = "prisma/catalog/vendors";

/** The offer alone as a file would have it: to read a whole one anew for every field takes long. */
function ownPart(file: string, slug: string): string {
  const [, after = ""] = file.split(`\n  - slug: ${slug}\n`);
  const end = /\n(?: {2}- |\S)/.exec(after)?.index ?? after.length;
  return `offers:\n  - slug: ${slug}\n${after.slice(0, end)}\n`;
}

test("what the form says stands now is what the files say, for every field of every offer", async () => {
  const { offers } = await readSource("prisma");
  const files = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), "utf8"));
  let tried = 0;
  for (const offer of offers) {
    const whole = files.find((text) => text.includes(`\n  - slug: ${offer.slug}\n`));
    if (whole === undefined) continue;
    const file = ownPart(whole, offer.slug);
    for (const { path, before } of correctableFields(offer)) {
      // Words that name nothing: what is tried is only whether the value that stands is met.
      const change = {
        before,
        after: "none of these words",
        words: "…",
        source: "https://a.example",
      };
      const proposal = { record: { kind: "offer", slug: offer.slug }, field: path } as const;
      const day = path === "window.reportedUntil" ? change.after : "2026-11-30";
      const why = { en: "…", zh: "……" };
      expect(applyProposal(file, { ...proposal, ...change, why }, day), path).toContain(
        change.after,
      );
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(500);
});
