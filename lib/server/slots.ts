import "server-only";
import { clientKey } from "@/server/client-key.cjs";

/** How many may be under way at the same time. */
interface SlotLimits {
  readonly perClient: number;
  readonly inAll: number;
}

/** Places for work that takes long. */
export class Slots {
  readonly #limits: SlotLimits;
  readonly #taken = new Map<string, number>();
  #inAll = 0;

  constructor(limits: SlotLimits) {
    this.#limits = limits;
  }

  /** What gives the place back, to be called once; null when there is none. */
  take(request: Request): (() => void) | null {
    const client = clientKey(request.headers.get("x-forwarded-for"));
    const own = this.#taken.get(client) ?? 0;
    if (own >= this.#limits.perClient || this.#inAll >= this.#limits.inAll) return null;
    this.#taken.set(client, own + 1);
    this.#inAll++;
    return () => this.#giveBack(client);
  }

  #giveBack(client: string): void {
    this.#inAll--;
    const left = (this.#taken.get(client) ?? 1) - 1;
    if (left > 0) this.#taken.set(client, left);
    else this.#taken.delete(client);
  }
}
