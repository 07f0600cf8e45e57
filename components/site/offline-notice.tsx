"use client";
import { useSyncExternalStore } from "react";

function onChange(changed: () => void) {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

/** Says what still works while there is no connection. Always there, so that it is read out when it fills. */
export function OfflineNotice({ text }: { readonly text: string }) {
  const online = useSyncExternalStore(
    onChange,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="sticky top-0 z-40" data-noprint>
      {!online && (
        <p className="border-b border-amber/50 bg-amber-wash px-4 py-2 text-center text-sm text-ink">
          {text}
        </p>
      )}
    </div>
  );
}
