import "server-only";

/**
 * Runs at most `running` tasks at once; `waiting` more stand in line.
 *
 * @returns a runner; it answers null, and runs nothing, when the line is full
 */
export function fewAtATime(running: number, waiting: number) {
  const line: (() => void)[] = [];
  let free = running;
  return async <T>(task: () => Promise<T>): Promise<T | null> => {
    if (free === 0) {
      if (line.length >= waiting) return null;
      await new Promise<void>((go) => line.push(go)); // who ends hands the place on
    } else free -= 1;
    try {
      return await task();
    } finally {
      const next = line.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
