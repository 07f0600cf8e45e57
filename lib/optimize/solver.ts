import loadHighs from "highs";

/** A programme's optimum and the value of each variable. */
export interface Solved {
  readonly objective: number;
  value(name: string): number;
}

export type Solve = (programme: string) => Solved;

/**
 * Loads HiGHS: 3.5 MB of WebAssembly, so only when a split is asked for.
 *
 * @param runtimeUrl where the WebAssembly is; null lets Node find it in the package
 */
export async function loadSolver(runtimeUrl: string | null): Promise<Solve> {
  const highs = await loadHighs(runtimeUrl === null ? {} : { locateFile: () => runtimeUrl });
  return (programme) => {
    const { Status, ObjectiveValue, Columns } = highs.solve(programme, { output_flag: false });
    if (Status !== "Optimal") throw new Error(`The split's programme is ${Status}`);
    return { objective: ObjectiveValue, value: (name) => Columns[name]?.Primal ?? 0 };
  };
}
