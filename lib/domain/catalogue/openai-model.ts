import type { Day } from "@/lib/domain/units/day";
import type { EstimateCatalogue, OpenAiModel } from "./catalogue";

/** Looks models up by the names exports use. */
export interface OpenAiModels {
  /** The catalogue's model that `name` meant on `onDay`; null when the catalogue does not know it. */
  find(name: string, onDay: Day): OpenAiModel | null;
}

/** Base model of a fine-tune id, new (`ft:base:org::id`) or as bills write it (`ft-base`). */
function fineTunedBase(name: string): string | null {
  if (name.startsWith("ft:")) return name.split(":")[1] ?? null;
  return name.startsWith("ft-") ? name.slice(3) : null;
}

/** `gpt-5.5` of `gpt-5.5-2026-04-23`; any other name as it is. */
function undated(name: string): string {
  return name.replace(/-20\d{2}-\d{2}-\d{2}$/, "");
}

/**
 * An index of the catalogue's OpenAI models.
 *
 * A dated snapshot is itself, or the undated entry where the catalogue has no snapshots of it. An undated name is what it pointed to on the day it was used, not
 * today. A fine-tune is found under `ft:<base>` or a family such as `ft:gpt-3.5-turbo-*`, never
 * under its base: its price is another one.
 */
export function indexOpenAiModels(
  catalogue: Pick<EstimateCatalogue, "openaiModels" | "aliases">,
): OpenAiModels {
  const byId = new Map(catalogue.openaiModels.map((model) => [model.id, model]));
  const families = catalogue.openaiModels.filter((model) => model.id.endsWith("*"));

  function findFineTune(base: string, onDay: Day): OpenAiModel | null {
    const dated = findAlias(base, onDay)?.id ?? base;
    const names = [base, dated, undated(base)].map((name) => `ft:${name}`);
    const known = names.map((id) => byId.get(id)).find((model) => model !== undefined);
    const isOf = (family: OpenAiModel) => names.some((id) => id.startsWith(family.id.slice(0, -1)));
    return known ?? families.find(isOf) ?? null;
  }

  function findAlias(name: string, onDay: Day): OpenAiModel | null {
    for (const { alias, model, from, until } of catalogue.aliases) {
      if (alias !== name) continue;
      if (from !== null && onDay < from) continue;
      if (until !== null && onDay >= until) continue;
      return byId.get(model) ?? null;
    }
    return null;
  }

  return {
    find(name, onDay) {
      const base = fineTunedBase(name);
      if (base !== null) return findFineTune(base, onDay);
      return byId.get(name) ?? findAlias(name, onDay) ?? byId.get(undated(name)) ?? null;
    },
  };
}
