/** The first record of a CSV file: where each column stands, whatever its case and outer spaces. */
export class Header {
  readonly width: number;
  readonly #columns = new Map<string, number>();
  readonly #repeated = new Set<string>();

  constructor(names: readonly string[]) {
    this.width = names.length;
    names.forEach((name, at) => {
      const key = name.trim().toLowerCase();
      if (this.#columns.has(key)) this.#repeated.add(key);
      else this.#columns.set(key, at);
    });
  }

  /** The column's place from 0, or -1 when the file has no such column. */
  column(name: string): number {
    return this.#columns.get(name) ?? -1;
  }

  /** The same places under other names; of two columns that get one name the first counts. */
  renamed(names: ReadonlyMap<string, string>): Header {
    const columns = Array.from({ length: this.width }, () => "");
    for (const [name, at] of this.#columns) {
      const renamed = names.get(name) ?? name;
      if (!columns.includes(renamed)) columns[at] = renamed;
    }
    return new Header(columns);
  }

  /** True when every one of these columns is there. */
  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#columns.has(name));
  }

  /** True when there is no column besides these. */
  hasOnly(names: readonly string[]): boolean {
    return [...this.#columns.keys()].every((name) => names.includes(name));
  }

  /** True when the name stands there more than once, so that its cell is a guess. */
  isRepeated(name: string): boolean {
    return this.#repeated.has(name);
  }
}
