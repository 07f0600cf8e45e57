"use client";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { Locale } from "@/lib/domain/units/locale";
import { type Entry, useEntries } from "./use-entries";
import { useSiteNames } from "./use-site-names";

/** Every term must occur, in any order and either language. */
function matches(value: string, search: string, keywords: readonly string[] = []): number {
  const text = `${value} ${keywords.join(" ")}`.normalize("NFKC").toLowerCase();
  const terms = search.normalize("NFKC").toLowerCase().split(/\s+/);
  return terms.every((term) => text.includes(term)) ? 1 : 0;
}

function Group({
  heading,
  entries,
  onPick,
}: {
  readonly heading: string;
  readonly entries: readonly Entry[];
  readonly onPick: (entry: Entry) => void;
}) {
  return (
    <Command.Group
      heading={heading}
      className="pt-2 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-soft"
    >
      {entries.map((entry) => (
        <Command.Item
          key={entry.id}
          value={entry.id}
          keywords={[entry.text, entry.beside ?? "", ...entry.also]}
          onSelect={() => onPick(entry)}
          className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-2 text-sm aria-selected:bg-ink aria-selected:text-paper pointer-coarse:min-h-11"
        >
          <span className="min-w-0 grow">{entry.text}</span>
          {entry.beside && <span className="shrink-0 text-xs opacity-80">{entry.beside}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** Finds offers, vendors, models, pages and actions by any word of either language. */
export function PaletteDialog({
  locale,
  onClose,
  onKeys,
}: {
  readonly locale: Locale;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}) {
  const t = useTranslations("palette");
  const router = useRouter();
  const { names, failed } = useSiteNames();
  const groups = useEntries(locale, names, onKeys);

  function pick(entry: Entry) {
    onClose();
    if ("href" in entry) router.push(entry.href);
    else entry.act();
  }
  return (
    <Dialog label={t("label")} onClose={onClose}>
      <Command loop label={t("label")} filter={matches} className="flex min-h-0 flex-col">
        <Command.Input
          placeholder={t("placeholder")}
          className="min-h-13 w-full border-b border-rule bg-transparent px-5 text-base outline-none placeholder:text-soft"
        />
        <Command.List label={t("results")} className="min-h-0 overflow-y-auto p-2">
          <Command.Empty className="px-3 py-6 text-sm text-soft">{t("empty")}</Command.Empty>
          {groups.map(({ key, entries }) => (
            <Group key={key} heading={t(`groups.${key}`)} entries={entries} onPick={pick} />
          ))}
        </Command.List>
        {failed && (
          <p role="status" className="border-t border-rule px-5 py-3 text-sm text-seal">
            {t("failed")}
          </p>
        )}
      </Command>
    </Dialog>
  );
}
