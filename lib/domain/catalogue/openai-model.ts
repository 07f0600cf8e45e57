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

/**
 * An index of the catalogue's OpenAI models.
 *
 * A dated snapshot is itself. An undated name is what it pointed to on the day it was used, not
 * today. A fine-tune is found under `ft:<base>` or a family such as `ft:gpt-3.5-turbo-*`, never
 * under its base: its price is another one.
 */
export function indexOpenAiModels(
  catalogue: Pick<EstimateCatalogue, "openaiModels" | "aliases">,
): OpenAiModels {
  const byId = new Map(catalogue.openaiModels.map((model) => [model.id, model]));
  const families = catalogue.openaiModels.filter((model) => model.id.endsWith("*"));

  function findFineTune(base: string): OpenAiModel | null {
    const id = `ft:${base}`;
    const family = families.find((model) => id.startsWith(model.id.slice(0, -1)));
    return byId.get(id) ?? family ?? null;
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
      if (base !== null) return findFineTune(base);
      return byId.get(name) ?? findAlias(name, onDay);
    },
  };
}
