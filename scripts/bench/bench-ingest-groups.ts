const [START, REQUESTS, MODEL, INPUT, OUTPUT, CACHED] = [0, 5, 8, 11, 12, 13];

/** Input, cached, output and requests over all rows, and how many day-model groups there are. */
export type Sums = readonly [
  input: number,
  cached: number,
  output: number,
  requests: number,
  groups: number,
];

/** The peers' sums: by day and model, as ours, in plain numbers. */
export class Groups {
  readonly #groups = new Map<string, [number, number, number, number]>();

  add(row: readonly string[]): void {
    this.addFigures(Number(row[START]), row[MODEL] ?? "", [
      Number(row[INPUT]),
      Number(row[CACHED]),
      Number(row[OUTPUT]),
      Number(row[REQUESTS]),
    ]);
  }

  addFigures(
    start: number,
    model: string,
    figures: readonly [number, number, number, number],
  ): void {
    const key = `${Math.floor(start / 86_400)} ${model}`;
    let sums = this.#groups.get(key);
    if (sums === undefined) {
      sums = [0, 0, 0, 0];
      this.#groups.set(key, sums);
    }
    for (let n = 0; n < 4; n++) sums[n] = (sums[n] ?? 0) + (figures[n] ?? 0);
  }

  total(): Sums {
    const total = [0, 0, 0, 0] as [number, number, number, number];
    for (const sums of this.#groups.values())
      sums.forEach((sum, at) => {
        total[at] = (total[at] ?? 0) + sum;
      });
    return [...total, this.#groups.size];
  }
}
