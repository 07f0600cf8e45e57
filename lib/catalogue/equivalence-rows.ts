import { bilingual, dateOf } from "@/lib/data/row-values";
import type { Day } from "@/lib/domain/units/day";
import type { VendorFile } from "@/lib/schemas/catalogue";
import type { Prisma } from "@/prisma/generated/client";

const MOVABLE_TIERS = ["flagship", "balanced", "economy", "legacy", "embedding"];

/**
 * A vendor's rules as they stand, and spelled out: one row for each OpenAI text or embedding model
 * that one of them fits and each stretch of days.
 *
 * A fine-tune has no row: it would have to be trained anew before anything could be moved to it.
 */
export function equivalenceRows(vendors: readonly VendorFile[]) {
  const openai = vendors.find((vendor) => vendor.slug === "openai")?.models ?? [];
  const movable = openai.filter(
    ({ id, tier }) => MOVABLE_TIERS.includes(tier) && !id.startsWith("ft:"),
  );
  return {
    equivalenceRule: vendors.flatMap(ruleRows),
    equivalence: vendors.flatMap(({ slug, equivalences }) =>
      movable.flatMap(({ id }) =>
        rulesFor(id, equivalences).map((rule) => ({
          id: `${slug}/${id}/${dateOf(rule.from)?.toISOString().slice(0, 10) ?? "start"}`,
          openaiModelId: id,
          vendorSlug: slug,
          rulePosition: equivalences.indexOf(rule),
        })),
      ),
    ) satisfies Prisma.EquivalenceCreateManyInput[],
  };
}

function ruleRows({ slug, equivalences }: VendorFile): Prisma.EquivalenceRuleCreateManyInput[] {
  return equivalences.map(({ openai, model, from, until, reason, source }, position) => ({
    vendorSlug: slug,
    position,
    openai,
    vendorModelId: model,
    fromDay: dateOf(from),
    untilDay: dateOf(until),
    ...bilingual("reason", reason),
    sourceSlug: source,
  }));
}

type Rule = VendorFile["equivalences"][number];

/** Of rules that share a day the first holds. */
function rulesFor(id: string, rules: readonly Rule[]): Rule[] {
  const kept: Rule[] = [];
  for (const rule of rules) {
    if (!rule.openai.some((name) => fits(name, id))) continue;
    if (!kept.some((other) => shareDay(other, rule))) kept.push(rule);
  }
  return kept;
}

function shareDay(a: Rule, b: Rule): boolean {
  return isBefore(a.from, b.until) && isBefore(b.from, a.until);
}

function isBefore(from: Day | null, until: Day | null): boolean {
  return from === null || until === null || from < until;
}

function fits(name: string, id: string): boolean {
  return name.endsWith("*") ? id.startsWith(name.slice(0, -1)) : name === id;
}
