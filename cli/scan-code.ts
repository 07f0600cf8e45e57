import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";

/** A model id in code, and where it stands. */
export interface FoundModel {
  readonly model: string;
  readonly count: number;
  /** The first places, as `path:line`. */
  readonly places: readonly string[];
}

export const MAX_FILE_BYTES = 1_000_000;
const MAX_PLACES = 3;
const WORD = /(["'`]?)([A-Za-z0-9][\w.-]*)/g;
/** Names so short that they are words too, such as o1: they count between quotes only. */
const SHORT = 5;

/** Whether a path is of code somebody here wrote, by its folders and its ending. */
export function isCode(path: string): boolean {
  const isElsewhere = /(^|\/)(node_modules|vendor|dist|build|out|target|coverage|\.[^/]+)\//.test(
    path,
  );
  return (
    !isElsewhere &&
    !/\.(lock|min\.js|map|svg|png|jpe?g|gif|pdf|zip|gz|woff2?|csv)$|-lock\./i.test(path)
  );
}

/** Collects the ids of OpenAI's models in texts. Ids are whole words: `gpt-4o` is not found in `gpt-4o-mini`. */
export class CodeScan {
  readonly #known: ReadonlySet<string>;
  readonly #found = new Map<string, { count: number; places: string[] }>();

  constructor({ openaiModels, aliases }: Pick<EstimateCatalogue, "openaiModels" | "aliases">) {
    const ids = openaiModels.map(({ id }) => id).filter((id) => !id.endsWith("*"));
    this.#known = new Set([...ids, ...aliases.map(({ alias }) => alias)]);
  }

  add(path: string, text: string): void {
    for (const [at, line] of text.split("\n").entries()) {
      for (const [, quote = "", word = ""] of line.matchAll(WORD)) {
        const id = word.replace(/[.-]+$/, "");
        if (!this.#known.has(id) || (id.length < SHORT && quote === "")) continue;
        const entry = this.#found.get(id) ?? { count: 0, places: [] };
        entry.count++;
        if (entry.places.length < MAX_PLACES) entry.places.push(`${path}:${at + 1}`);
        this.#found.set(id, entry);
      }
    }
  }

  /** By id. */
  models(): FoundModel[] {
    const found = [...this.#found].map(([model, entry]) => ({ model, ...entry }));
    return found.toSorted((a, b) => (a.model < b.model ? -1 : 1));
  }
}
