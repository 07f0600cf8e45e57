import "server-only";

interface Line {
  /** Tasks that run at once. */
  readonly running: number;
  /** Tasks that may stand in line behind them. */
  readonly waiting: number;
  /** Longest wait in line; for ever when left out. */
  readonly patienceMs?: number;
}

/**
 * Runs at most `running` tasks at once; `waiting` more stand in line.
 *
 * @returns a runner; it answers null, and runs nothing, when the line is full or the wait too long
 */
export function fewAtATime({ running, waiting, patienceMs }: Line) {
  const line = new Set<(isTurn: boolean) => void>();
  let free = running;
  const turn = () =>
    new Promise<boolean>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const go = (isTurn: boolean) => {
        clearTimeout(timer);
        line.delete(go);
        resolve(isTurn);
      };
      if (patienceMs !== undefined) timer = setTimeout(go, patienceMs, false);
      line.add(go);
    });
  return async <T>(task: () => Promise<T>): Promise<T | null> => {
    if (free === 0) {
      if (line.size >= waiting || !(await turn())) return null; // who ends hands the place on
    } else free -= 1;
    try {
      return await task();
    } finally {
      const [next] = line;
      if (next === undefined) free += 1;
      else next(true);
    }
  };
}
