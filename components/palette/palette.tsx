"use client";
import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { NotArrived } from "@/components/ui/not-arrived";
import type { Locale } from "@/lib/domain/units/locale";

function Lost() {
  return (
    <div className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-prose">
      <NotArrived />
    </div>
  );
}

// Fetched when first asked for: most readers never open it.
const PaletteDialog = dynamic(() =>
  import("./palette-dialog").then(
    (m) => m.PaletteDialog,
    () => Lost,
  ),
);
const KeysDialog = dynamic(() =>
  import("./keys-dialog").then(
    (m) => m.KeysDialog,
    () => Lost,
  ),
);

type Open = "search" | "keys" | null;

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}

/** What a key press opens; null when it is none of ours. */
function openedBy(event: KeyboardEvent): Open {
  if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") return "search";
  return event.key === "?" && !isTyping(event) ? "keys" : null;
}

/** A button and two keys: one finds anything on the site, the other says which keys there are. */
export function Palette({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("palette");
  const [open, setOpen] = useState<Open>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = openedBy(event);
      if (event.key === "Escape") setOpen(null);
      if (asked === null) return;
      event.preventDefault();
      setOpen(asked);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        aria-label={t("open")}
        title={t("open")}
        aria-haspopup="dialog"
        onClick={() => setOpen("search")}
        className="grid size-11 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
      >
        <Search aria-hidden className="size-4.5" />
      </button>
      {open === "search" && (
        <PaletteDialog locale={locale} onClose={close} onKeys={() => setOpen("keys")} />
      )}
      {open === "keys" && <KeysDialog onClose={close} />}
    </>
  );
}
