let waiting: readonly File[] = [];

/** Keeps files for the next page, in this tab's memory and nowhere else. */
export function handOver(files: readonly File[]): void {
  waiting = files;
}

/** The files the page before was given, once. */
export function takeHanded(): readonly File[] {
  const files = waiting;
  waiting = [];
  return files;
}
