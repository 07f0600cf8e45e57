import { type Fact, SOURCE_TIERS } from "./offer";
import { voicesOf } from "./source-use";

/** Why a value rests on the statement it does, where its statements show it. */
export type RestsBecause = "only" | "agree" | "nearest" | "most" | "newest";

/**
 * The first reason that holds: nobody else speaks, nobody says otherwise, nobody stands nearer to the
 * origin, most say it, nobody said anything later. Null when none does: then the fact's note has to say.
 */
export function restsBecause({
  restsOn,
  statements,
}: Pick<Fact, "restsOn" | "statements">): RestsBecause | null {
  const chosen = statements.find(({ id }) => id === restsOn);
  if (chosen === undefined) return null;
  const others = statements.filter((one) => one !== chosen);
  const [most, next] = voicesOf({ statements });
  const tier = (one: typeof chosen) => SOURCE_TIERS.indexOf(one.source.tier);
  const reasons: Readonly<Record<RestsBecause, boolean>> = {
    only: others.length === 0,
    agree: next === undefined,
    nearest: others.every((one) => tier(one) > tier(chosen)),
    most: most?.value.en === chosen.value.en && most.independent > (next?.independent ?? 0),
    newest: others.every((one) => (one.day ?? 0) < (chosen.day ?? 0)),
  };
  const order = ["only", "agree", "nearest", "most", "newest"] as const;
  return order.find((reason) => reasons[reason]) ?? null;
}
