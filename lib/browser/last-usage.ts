import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";

// The usage that was read last, in this browser's own database, so that a reload or Back keeps the result. Only sums per
// day and model are kept, never a file, and nothing is sent.

const DATABASE = "banjia";
const STORE = "usage";
const KEY = "last";
/** Goes up when what is kept changes its shape: what an earlier version kept is then not read. */
const VERSION = 1;

export interface KeptUsage {
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  readonly period: Period | null;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      for (const name of request.result.objectStoreNames) request.result.deleteObjectStore(name);
      request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function ask<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** Keeps the usage for the next visit. False where the browser keeps nothing. */
export function keepUsage(kept: KeptUsage): Promise<boolean> {
  return ask("readwrite", (store) => store.put(kept, KEY)).then(
    () => true,
    () => false,
  );
}

/** The usage of the last visit; null where there is none, or the browser keeps nothing. */
export function findKeptUsage(): Promise<KeptUsage | null> {
  return ask<KeptUsage | undefined>("readonly", (store) => store.get(KEY)).then(
    (kept) => kept ?? null,
    () => null,
  );
}

export function forgetUsage(): Promise<void> {
  return ask("readwrite", (store) => store.delete(KEY)).then(
    () => {},
    () => {},
  );
}
