import "server-only";

declare global {
  /** Set by server/drain.cjs once the server was asked to stop. */
  var banjiaDraining: boolean | undefined;
}

/** True from the moment the server was asked to stop. */
export function isDraining(): boolean {
  return globalThis.banjiaDraining === true;
}
