"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

const KEYS = [
  { what: "search", keys: ["Ctrl", "K"] },
  { what: "searchMac", keys: ["⌘", "K"] },
  { what: "help", keys: ["?"] },
  { what: "move", keys: ["↑", "↓"] },
  { what: "choose", keys: ["↵"] },
  { what: "close", keys: ["Esc"] },
] as const;

/** The keys that do something here. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("palette.keys");
  return (
    <Dialog label={t("title")} onClose={onClose}>
      <div className="grid gap-4 overflow-y-auto p-5">
        <h2 className="font-display text-xl">{t("title")}</h2>
        <dl className="grid gap-2 text-sm">
          {KEYS.map(({ what, keys }) => (
            <div
              key={what}
              className="flex items-baseline justify-between gap-4 border-b border-rule pb-2"
            >
              <dt>{t(what)}</dt>
              <dd className="flex gap-1">
                {keys.map((key) => (
                  <kbd
                    key={key}
                    className="rounded-sm border border-edge bg-sunk px-1.5 font-sans text-xs"
                  >
                    {key}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <Button className="justify-self-start" onClick={onClose}>
          {t("done")}
        </Button>
      </div>
    </Dialog>
  );
}
