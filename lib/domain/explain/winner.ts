import type { Savings } from "./flip-dial";

/** The winner's name where nothing beats staying. */
export const STAY = "stay";

/**
 * The vendor with the largest expected saving, or {@link STAY} when none saves anything and staying
 * is an answer. Of equals the `incumbent` stays first: a tie is no change.
 */
export function winnerOf(savings: Savings, canStay: boolean, incumbent: string = STAY): string {
  let winner = STAY;
  let best: bigint | null = canStay ? 0n : null;
  for (const [vendor, saving] of savings) {
    const isTie = saving === best && winner !== STAY && vendor === incumbent;
    if (best === null || saving > best || isTie) {
      winner = vendor;
      best = saving;
    }
  }
  return winner;
}
